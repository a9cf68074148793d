/** A Java client of the Guest WiFi API: {@link dev.guestwifi.client.GuestWifiClient} is where to begin. */
@NullMarked
package dev.guestwifi.client;

import org.jspecify.annotations.NullMarked;
