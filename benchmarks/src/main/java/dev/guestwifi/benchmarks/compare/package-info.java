/** Loads several servers side by side and compares what a request costs them; benchmarks/README.md has the rest. */
@NullMarked
package dev.guestwifi.benchmarks.compare;

import org.jspecify.annotations.NullMarked;
