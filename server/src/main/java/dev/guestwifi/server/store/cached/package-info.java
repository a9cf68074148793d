/** Keeps what every request asks for, so that a request seldom asks a store more than once. */
@NullMarked
package dev.guestwifi.server.store.cached;

import org.jspecify.annotations.NullMarked;
