package dev.guestwifi.server.store.memory;

import dev.guestwifi.server.model.ApiKey;
import dev.guestwifi.server.model.AuditEvent;
import dev.guestwifi.server.store.AuditStore;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The newest events. */
final class MemoryAudit implements AuditStore {
    private static final int KEPT = 1000;

    private final Clock clock;
    private final Deque<AuditEvent> newestFirst = new ArrayDeque<>();
    private long lastId;

    MemoryAudit(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized AuditEvent append(
            AuditEvent.Action action, AuditEvent.Origin origin, @Nullable String subject, @Nullable ApiKey key) {
        AuditEvent event = new AuditEvent(++lastId, clock.instant(), action, origin, subject, key);
        if (event.isListed()) {
            newestFirst.addFirst(event);
        }
        if (newestFirst.size() > KEPT) {
            newestFirst.removeLast();
        }
        return event;
    }

    @Override
    public synchronized List<AuditEvent> newest(int count) {
        return newestFirst.stream().limit(count).toList();
    }
}
