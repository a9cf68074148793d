/** Measures how much of the contract the exchanges of a run cover. */
@NullMarked
package dev.guestwifi.conformance.coverage;

import org.jspecify.annotations.NullMarked;
