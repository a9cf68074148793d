package dev.guestwifi.server.store;

import dev.guestwifi.server.model.AuditEvent;
import java.util.List;

/**
 * What a write returns that the audit tells of.
 *
 * @param events the events that were stored in the same transaction, oldest first
 */
public record Audited<T>(T value, List<AuditEvent> events) {
    public Audited {
        events = List.copyOf(events);
    }
}
