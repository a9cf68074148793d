package dev.guestwifi.server.store;

import org.junit.jupiter.api.Nested;

/** What every store does that several servers share. */
public abstract class SharedStoreSuite extends StoreSuite {
    protected SharedStoreSuite(Backend backend) {
        super(backend);
    }

    @Nested
    class Sessions extends SessionContract {
        Sessions() {
            super(backend);
        }
    }
}
