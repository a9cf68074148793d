package dev.guestwifi.server;

import dev.guestwifi.server.data.DemoExamples;
import dev.guestwifi.server.key.KeyFormat;
import dev.guestwifi.server.site.DemoOffer;
import dev.guestwifi.server.store.StoreUnavailableException;
import dev.guestwifi.server.store.Stores;
import java.time.Clock;
import java.util.Optional;

/** What the pages show of a demo instance: nothing once its key has been deleted or has expired. */
final class DemoOffers {
    private DemoOffers() {}

    static Optional<DemoOffer> now(ServerConfig config, Stores stores, Clock clock) {
        try {
            return offer(config, stores, clock);
        } catch (StoreUnavailableException e) {
            return Optional.empty();
        }
    }

    private static Optional<DemoOffer> offer(ServerConfig config, Stores stores, Clock clock) {
        return Optional.ofNullable(config.demoKey)
                .filter(key -> stores.keys()
                        .find(KeyFormat.sha256(key))
                        .filter(kept -> kept.isLiveAt(clock.instant()))
                        .isPresent())
                .map(key -> new DemoOffer(key, DemoExamples.of(stores, config.timezone)));
    }
}
