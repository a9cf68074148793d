package dev.guestwifi.server.store.sql;

import dev.guestwifi.server.model.AuditEvent;
import dev.guestwifi.server.model.AuditEvent.Action;
import dev.guestwifi.server.model.AuditEvent.Origin;
import dev.guestwifi.server.model.AuditEvent.Subject;
import dev.guestwifi.server.model.SignedIn;
import dev.guestwifi.server.store.AuditStore;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The newest events. */
final class SqlAudit implements AuditStore {
    private static final String COLUMNS = "id, at, action, actor, address, request_id, session_at, session_address,"
            + " session_client, subject, key_id, key_last4";

    /** How many listed events are kept; up to {@value #TRIM_EVERY} more for a while. */
    private static final int KEPT = 10_000;

    private static final int TRIM_EVERY = 100;

    private final Database database;
    private final Clock clock;

    SqlAudit(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public AuditEvent append(Action action, Origin origin) {
        return database.write(sql -> add(sql, action, origin, Subject.NONE));
    }

    @Override
    public List<AuditEvent> newest(int count) {
        return database.read(sql ->
                sql.list("SELECT " + COLUMNS + " FROM audit_event ORDER BY id DESC LIMIT ?", SqlAudit::event, count));
    }

    /** Adds an event in the transaction of what it tells of. */
    AuditEvent add(SqlConnection sql, Action action, Origin origin, Subject subject) throws SQLException {
        Instant now = clock.instant();
        if (!new AuditEvent(0, now, action, origin, subject).isListed()) {
            long id = sql.first(sql.dialect().takeId("audit_event"), row -> row.id(1))
                    .orElseThrow();
            return new AuditEvent(id, now, action, origin, subject);
        }
        SignedIn session = origin.session();
        SignedIn.Client client = session == null ? null : session.client();
        String insert = "INSERT INTO audit_event (" + COLUMNS + ") VALUES ("
                + sql.dialect().newId("audit_event") + ", ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id";
        long id = sql.first(
                        insert,
                        row -> row.id(1),
                        now,
                        action.name(),
                        origin.actor(),
                        origin.address(),
                        origin.requestId(),
                        session == null ? null : session.at(),
                        session == null ? null : session.address(),
                        client == null ? null : client.name(),
                        subject.name(),
                        subject.keyId(),
                        subject.keyLast4())
                .orElseThrow();
        if (id % TRIM_EVERY == 0) {
            sql.update(
                    "DELETE FROM audit_event"
                            + " WHERE id <= (SELECT id FROM audit_event ORDER BY id DESC LIMIT 1 OFFSET ?)",
                    KEPT);
        }
        return new AuditEvent(id, now, action, origin, subject);
    }

    private static AuditEvent event(ResultRow row) throws SQLException {
        Origin origin = new Origin(row.text(4), row.text(5), row.text(6), session(row));
        Subject subject = new Subject(row.textOrNull(10), row.idOrNull(11), row.textOrNull(12));
        return new AuditEvent(row.id(1), row.instant(2), Action.valueOf(row.text(3)), origin, subject);
    }

    private static @Nullable SignedIn session(ResultRow row) throws SQLException {
        Instant at = row.instantOrNull(7);
        return at == null ? null : new SignedIn(at, row.text(8), client(row.textOrNull(9)));
    }

    static SignedIn.@Nullable Client client(@Nullable String name) {
        return name == null ? null : SignedIn.Client.valueOf(name);
    }
}
