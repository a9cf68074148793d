/** Reads reports of earlier runs, and compares two of them. */
@NullMarked
package dev.guestwifi.conformance.saved;

import org.jspecify.annotations.NullMarked;
