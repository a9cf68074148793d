/** Failures that a project knows of and accepts for now, and how a run is judged with them. */
@NullMarked
package dev.guestwifi.conformance.known;

import org.jspecify.annotations.NullMarked;
