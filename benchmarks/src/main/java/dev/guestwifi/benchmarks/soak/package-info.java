/** Loads one server for a long time and checks that it needs no more at the end than at the beginning. */
@NullMarked
package dev.guestwifi.benchmarks.soak;

import org.jspecify.annotations.NullMarked;
