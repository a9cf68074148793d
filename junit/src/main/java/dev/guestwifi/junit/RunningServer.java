package dev.guestwifi.junit;

import java.net.URI;

/** The server of a test class; {@link GuestWifiServer} tells how a test gets it. */
public interface RunningServer {
    /**
     * Where the API is: what clients call the base URL.
     *
     * @return an address that ends in {@code /api}, without a slash
     */
    URI url();

    /**
     * A key for the whole instance that may read and write, another one on every start.
     *
     * @return the value of the header {@code X-API-Key}; {@code toString} of this object does not show it
     */
    String key();
}
