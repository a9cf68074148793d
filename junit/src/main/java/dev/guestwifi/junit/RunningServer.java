package dev.guestwifi.junit;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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

    /**
     * Sets up a provider state of a pact, as verifiers do on the server's management port: docs/pact.md lists the
     * states. Those that a thread sets up before it sends a request belong to one interaction, which has a key and
     * teams of its own; the first request with the key ends it.
     *
     * @param name of the state
     * @param parameters of the state: texts, numbers and booleans by name; null is as good as absent
     * @return what the pact may inject by name, like {@code apiKey} and {@code slug}
     * @throws IllegalStateException unless the annotation has {@code pactStates = true}
     * @throws IllegalArgumentException if there is no such state, or if a parameter is wrong
     */
    Map<String, Object> providerState(String name, Map<String, ? extends @Nullable Object> parameters);
}
