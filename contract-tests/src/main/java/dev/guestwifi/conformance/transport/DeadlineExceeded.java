package dev.guestwifi.conformance.transport;

import java.io.IOException;
import java.time.Duration;

/** An exchange exceeded its timeout. */
public final class DeadlineExceeded extends IOException {
    private static final long serialVersionUID = 1L;

    private final long received;

    DeadlineExceeded(Duration patience, long received) {
        super((received == 0 ? "no response" : "no end of the response") + " within " + seconds(patience)
                + (received == 0 ? "" : ", only " + received + " bytes of it"));
        this.received = received;
    }

    /** Whether a part of the response was received. */
    public boolean hasBegun() {
        return received > 0;
    }

    private static String seconds(Duration time) {
        return time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
    }
}
