/** Tests of the check of pacts. */
@NullMarked
package dev.guestwifi.conformance.pact;

import org.jspecify.annotations.NullMarked;
