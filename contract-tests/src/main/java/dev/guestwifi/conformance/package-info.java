/** Tells of any deployment whether it honours the contract: from a test, from a program, from the command line. */
@NullMarked
package dev.guestwifi.conformance;

import org.jspecify.annotations.NullMarked;
