/** The races find what takes no lock, and report no other server. */
@NullMarked
package dev.guestwifi.conformance.race;

import org.jspecify.annotations.NullMarked;
