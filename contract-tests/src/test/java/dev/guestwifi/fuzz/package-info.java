/**
 * Seeded random tests: HTTP requests made from the contracts and then damaged, damaged data directories, and the cost
 * of hostile input. A failure prints the seed and the bytes that replay it.
 */
@NullMarked
package dev.guestwifi.fuzz;

import org.jspecify.annotations.NullMarked;
