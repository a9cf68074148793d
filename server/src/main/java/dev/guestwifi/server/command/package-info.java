/**
 * The commands that work on a running server, by its admin API: what they send and where to stands in its contract.
 */
@NullMarked
package dev.guestwifi.server.command;

import org.jspecify.annotations.NullMarked;
