package dev.guestwifi.server.store;

import dev.guestwifi.server.model.AuditEvent;
import java.util.List;

/** The audit of changes to keys, teams and sessions. Changes to keys and teams write their own events. */
public interface AuditStore {
    /**
     * Adds an event of a session that happens now. A store keeps at least the last thousand listed events; those that
     * are not listed only get a number.
     */
    AuditEvent append(AuditEvent.Action action, AuditEvent.Origin origin);

    /** The newest events, newest first: by id, which is unique and greater than that of every event before. */
    List<AuditEvent> newest(int count);
}
