/** Sending requests to a target within limits, keeping what was said, and stating what should have come. */
@NullMarked
package dev.guestwifi.conformance.call;

import org.jspecify.annotations.NullMarked;
