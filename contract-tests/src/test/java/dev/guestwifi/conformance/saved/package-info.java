/** Saved reports. */
@NullMarked
package dev.guestwifi.conformance.saved;

import org.jspecify.annotations.NullMarked;
