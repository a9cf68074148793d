/**
 * What keeps the server running well, and shows how it does: limits of failures, health, metrics and the access log.
 */
@NullMarked
package dev.guestwifi.server.ops;

import org.jspecify.annotations.NullMarked;
