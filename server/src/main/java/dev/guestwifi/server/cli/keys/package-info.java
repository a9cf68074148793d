/** The {@code keys} commands, which create, list, rotate and delete the keys of a running server by its admin API. */
@NullMarked
package dev.guestwifi.server.cli.keys;

import org.jspecify.annotations.NullMarked;
