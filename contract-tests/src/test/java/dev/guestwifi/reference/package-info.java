/** The samples of the reference page, run as a reader would who copies them. */
@NullMarked
package dev.guestwifi.reference;

import org.jspecify.annotations.NullMarked;
