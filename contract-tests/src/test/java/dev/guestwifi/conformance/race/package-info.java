/** The races find what takes no lock, and accuse nobody else. */
@NullMarked
package dev.guestwifi.conformance.race;

import org.jspecify.annotations.NullMarked;
