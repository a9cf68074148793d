/** The Java client of the Guest WiFi API. Start with {@link GuestWifiClient}. */
@NullMarked
package dev.guestwifi.client;

import org.jspecify.annotations.NullMarked;
