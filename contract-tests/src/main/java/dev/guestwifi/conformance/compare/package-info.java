/** Compares every response of a target to generated requests with what the reference model expects. */
@NullMarked
package dev.guestwifi.conformance.compare;

import org.jspecify.annotations.NullMarked;
