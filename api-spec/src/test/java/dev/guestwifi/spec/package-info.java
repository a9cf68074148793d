/** Tests of the contract itself: its examples, its lint, its changes since the last release. */
@NullMarked
package dev.guestwifi.spec;

import org.jspecify.annotations.NullMarked;
