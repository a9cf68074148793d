/** Sends requests to a target within limits, records the exchanges, and asserts what the responses must be. */
@NullMarked
package dev.guestwifi.conformance.call;

import org.jspecify.annotations.NullMarked;
