/** The {@code data} commands, and how the command line finds a database. */
@NullMarked
package dev.guestwifi.server.cli.data;

import org.jspecify.annotations.NullMarked;
