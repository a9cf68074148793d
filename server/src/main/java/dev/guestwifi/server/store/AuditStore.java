package dev.guestwifi.server.store;

import dev.guestwifi.server.model.ApiKey;
import dev.guestwifi.server.model.AuditEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The audit of changes to keys, teams and sessions. */
public interface AuditStore {
    /**
     * Adds an event that happens now. A store keeps at least the last thousand listed events; those that are not listed
     * only get a number.
     */
    AuditEvent append(
            AuditEvent.Action action, AuditEvent.Origin origin, @Nullable String subject, @Nullable ApiKey key);

    /** The newest events, newest first. */
    List<AuditEvent> newest(int count);
}
