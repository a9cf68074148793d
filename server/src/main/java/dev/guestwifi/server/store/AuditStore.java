package dev.guestwifi.server.store;

import dev.guestwifi.server.model.ApiKey;
import dev.guestwifi.server.model.AuditEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was done to keys, teams and sessions. */
public interface AuditStore {
    /**
     * Adds an event that happens now. A store may forget the oldest, but keeps a thousand at least; those that are not
     * listed it only numbers.
     */
    AuditEvent append(
            AuditEvent.Action action, AuditEvent.Origin origin, @Nullable String subject, @Nullable ApiKey key);

    /** At most so many events, newest first. */
    List<AuditEvent> newest(int count);
}
