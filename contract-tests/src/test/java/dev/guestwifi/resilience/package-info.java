/** The Java client against a real server and a network that fails. */
@NullMarked
package dev.guestwifi.resilience;

import org.jspecify.annotations.NullMarked;
