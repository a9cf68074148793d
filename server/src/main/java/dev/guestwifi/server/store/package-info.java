/**
 * What every store can do: small interfaces whose writes are atomic and conditional, so that all stores behave
 * alike.
 */
@NullMarked
package dev.guestwifi.server.store;

import org.jspecify.annotations.NullMarked;
