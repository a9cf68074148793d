/**
 * API keys: their shape, their hash and the filter that asks every request for one.
 */
@NullMarked
package dev.guestwifi.server.key;

import org.jspecify.annotations.NullMarked;
