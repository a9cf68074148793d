/** Programs that measure what the project promises, run by hand. */
@NullMarked
package dev.guestwifi.benchmarks;

import org.jspecify.annotations.NullMarked;
