package dev.guestwifi.server.store.memory;

import dev.guestwifi.server.model.AuditEvent;
import dev.guestwifi.server.model.AuditEvent.Action;
import dev.guestwifi.server.model.AuditEvent.Origin;
import dev.guestwifi.server.model.AuditEvent.Subject;
import dev.guestwifi.server.store.AuditStore;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

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
    public AuditEvent append(Action action, Origin origin) {
        return append(action, origin, Subject.NONE);
    }

    synchronized AuditEvent append(Action action, Origin origin, Subject subject) {
        AuditEvent event = new AuditEvent(++lastId, clock.instant(), action, origin, subject);
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
