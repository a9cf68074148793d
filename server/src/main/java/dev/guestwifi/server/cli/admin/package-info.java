/** The {@code keys} and {@code sandbox} commands, which call the admin API of a running server. */
@NullMarked
package dev.guestwifi.server.cli.admin;

import org.jspecify.annotations.NullMarked;
