package dev.guestwifi.junit;

import java.net.URI;

/** The server of a test class; see {@link GuestWifiServer}. */
public interface RunningServer {
    /**
     * The base URL of the API.
     *
     * @return an address that ends in {@code /api}, without a slash at the end
     */
    URI url();

    /**
     * A key that may read and write the whole instance; a new one on every start.
     *
     * @return the value of the header {@code X-API-Key}; {@code toString} of this object does not include it
     */
    String key();
}
