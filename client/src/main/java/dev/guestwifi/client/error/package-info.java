/** What can go wrong in a call, by meaning; {@link dev.guestwifi.client.error.GuestWifiException} is all of it. */
@NullMarked
package dev.guestwifi.client.error;

import org.jspecify.annotations.NullMarked;
