/**
 * Holds the pacts of consumers against the contract, without a server: requests against the model, responses and
 * matching rules against the schemas.
 */
@NullMarked
package dev.guestwifi.conformance.pact;

import org.jspecify.annotations.NullMarked;
