@NullMarked
package dev.guestwifi.conformance.compare;

import org.jspecify.annotations.NullMarked;
