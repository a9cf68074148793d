/**
 * Provider states for the verification of pacts: each interaction gets an API key and teams of its own, which nobody
 * else sees and which never touch the data of the instance.
 */
@NullMarked
package dev.guestwifi.server.pact;

import org.jspecify.annotations.NullMarked;
