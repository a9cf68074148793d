package dev.guestwifi.server.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a session of the admin API began.
 *
 * @param address the network address of the sender
 * @param client what signed in, as it says itself; null if it does not say
 */
public record SignedIn(Instant at, String address, @Nullable Client client) {
    /** What can sign in. */
    public enum Client {
        BROWSER,
        COMMAND_LINE
    }
}
