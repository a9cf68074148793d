/** How much of the contract the exchanges of a run have touched. */
@NullMarked
package dev.guestwifi.conformance.coverage;

import org.jspecify.annotations.NullMarked;
