package dev.guestwifi.server.store.memory;

import dev.guestwifi.server.store.StoreContract;
import dev.guestwifi.server.store.StoresBuilder;
import java.time.Clock;

class MemoryStoresTest extends StoreContract {
    @Override
    protected StoresBuilder builder(Clock clock) {
        return MemoryStores.builder(clock);
    }
}
