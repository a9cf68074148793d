/** Generates requests, and compares the responses of a target with the reference model. */
@NullMarked
package dev.guestwifi.conformance.compare;

import org.jspecify.annotations.NullMarked;
