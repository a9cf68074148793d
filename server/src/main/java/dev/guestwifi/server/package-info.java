/** The embeddable server: {@code Server} starts one from a {@code ServerConfig}, {@code Api} is its wiring. */
@NullMarked
package dev.guestwifi.server;

import org.jspecify.annotations.NullMarked;
