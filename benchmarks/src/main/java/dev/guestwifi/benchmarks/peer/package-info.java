/** The servers that the comparison measures ours against and that need no build of their own. */
@NullMarked
package dev.guestwifi.benchmarks.peer;

import org.jspecify.annotations.NullMarked;
