/**
 * The proof that the laws find faults: servers with one fault each, which the kit must find, and conforming ones that
 * look different.
 */
@NullMarked
package dev.guestwifi.mutants;

import org.jspecify.annotations.NullMarked;
