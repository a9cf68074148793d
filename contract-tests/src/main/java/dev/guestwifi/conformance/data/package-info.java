/** The kit's own data set, for targets into which data can be loaded. */
@NullMarked
package dev.guestwifi.conformance.data;

import org.jspecify.annotations.NullMarked;
