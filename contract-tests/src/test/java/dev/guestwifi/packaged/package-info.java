/**
 * The packaged server and the packaged kit as their users start them: a process each, on every JDK that this machine
 * has. They are there once {@code package} has run, so these tests, tagged {@code packaged}, run after it.
 */
@NullMarked
package dev.guestwifi.packaged;

import org.jspecify.annotations.NullMarked;
