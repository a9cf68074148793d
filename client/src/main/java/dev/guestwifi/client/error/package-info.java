/** Exceptions, one class per kind of failure. All extend {@link GuestWifiException}. */
@NullMarked
package dev.guestwifi.client.error;

import org.jspecify.annotations.NullMarked;
