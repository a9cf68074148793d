/**
 * The packaged server as its users start it: a process of its own, on every JDK that this machine has. It is there once
 * {@code package} has run.
 */
@NullMarked
package dev.guestwifi.packaged;

import org.jspecify.annotations.NullMarked;
