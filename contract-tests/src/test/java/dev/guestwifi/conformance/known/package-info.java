/** Known failures. */
@NullMarked
package dev.guestwifi.conformance.known;

import org.jspecify.annotations.NullMarked;
