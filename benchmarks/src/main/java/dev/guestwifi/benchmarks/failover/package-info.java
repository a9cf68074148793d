/** Writes vouchers while servers and databases are killed, and checks what is left. Run by deploy/ha/experiment. */
@NullMarked
package dev.guestwifi.benchmarks.failover;

import org.jspecify.annotations.NullMarked;
