/** Checks whether a deployment keeps the contract: from a test, from a program, or from the command line. */
@NullMarked
package dev.guestwifi.conformance;

import org.jspecify.annotations.NullMarked;
