/** Checks of what a server answers against the contract, and the suites built on them. */
@NullMarked
package dev.guestwifi.conformance;

import org.jspecify.annotations.NullMarked;
