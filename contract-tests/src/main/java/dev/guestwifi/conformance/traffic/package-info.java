/** Holds recorded traffic against the contract: what a single exchange can show, without the state of the target. */
@NullMarked
package dev.guestwifi.conformance.traffic;

import org.jspecify.annotations.NullMarked;
