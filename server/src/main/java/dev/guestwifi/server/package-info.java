/** The server: flags and environment become a configuration, {@code Api} wires the rooms, {@code Server} listens. */
@NullMarked
package dev.guestwifi.server;

import org.jspecify.annotations.NullMarked;
