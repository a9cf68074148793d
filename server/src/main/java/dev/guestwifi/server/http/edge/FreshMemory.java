package dev.guestwifi.server.http.edge;

import org.glassfish.grizzly.memory.HeapMemoryManager;
import org.glassfish.grizzly.memory.ThreadLocalPool;
import org.jspecify.annotations.Nullable;

/** Takes new memory for every message: what keys and rows leave behind in a buffer would live on in a pool. */
public final class FreshMemory extends HeapMemoryManager {
    /** None: a thread without one takes new memory. */
    @Override
    @SuppressWarnings("rawtypes") // As it is inherited.
    public @Nullable ThreadLocalPool createThreadLocalPool() {
        return null;
    }
}
