/**
 * The proof that the laws bite: servers with one fault each, which the kit must find, and conformant ones that look
 * different.
 */
@NullMarked
package dev.guestwifi.mutants;

import org.jspecify.annotations.NullMarked;
