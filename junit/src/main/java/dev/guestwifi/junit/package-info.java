/**
 * A Guest WiFi API server for the tests of its clients: {@link dev.guestwifi.junit.GuestWifiServer} on a test class
 * starts one.
 */
@NullMarked
package dev.guestwifi.junit;

import org.jspecify.annotations.NullMarked;
