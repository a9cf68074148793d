/**
 * The command line: options and environment variables become a running server. A program that embeds the server needs
 * nothing of this package.
 */
@NullMarked
package dev.guestwifi.server.cli;

import org.jspecify.annotations.NullMarked;
