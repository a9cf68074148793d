/** JMH benchmarks of the pieces of which a response is made; run by benchmarks/jmh. */
@NullMarked
package dev.guestwifi.benchmarks.jmh;

import org.jspecify.annotations.NullMarked;
