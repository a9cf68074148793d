/** The deployment under test: how to reach it, and what may be assumed about it. */
@NullMarked
package dev.guestwifi.conformance.deployment;

import org.jspecify.annotations.NullMarked;
