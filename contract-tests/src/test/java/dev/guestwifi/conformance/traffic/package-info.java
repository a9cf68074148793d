/** The check of recorded traffic. */
@NullMarked
package dev.guestwifi.conformance.traffic;

import org.jspecify.annotations.NullMarked;
