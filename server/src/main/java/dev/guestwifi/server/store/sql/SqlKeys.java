package dev.guestwifi.server.store.sql;

import dev.guestwifi.server.model.ApiKey;
import dev.guestwifi.server.model.AuditEvent;
import dev.guestwifi.server.model.AuditEvent.Action;
import dev.guestwifi.server.model.AuditEvent.Origin;
import dev.guestwifi.server.model.Fingerprint;
import dev.guestwifi.server.model.KeyTerms;
import dev.guestwifi.server.store.Audited;
import dev.guestwifi.server.store.KeyStore;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The keys of the instance. */
final class SqlKeys implements KeyStore {
    private static final String USED =
            "UPDATE api_key SET last_used_at = ?" + " WHERE sha256 = ? AND (last_used_at IS NULL OR last_used_at < ?)";

    private static final String WITH_TEAM = "SELECT api_key." + String.join(", api_key.", KeyColumns.ALL)
            + ", team.id, team.slug, team.name FROM api_key LEFT JOIN team ON team.slug = ? WHERE api_key.sha256 = ?";

    private final Database database;
    private final SqlAudit audit;
    private final Clock clock;

    SqlKeys(Database database, SqlAudit audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Optional<ApiKey> find(String sha256) {
        return database.read(sql -> sql.first(KeyColumns.SELECT + " WHERE sha256 = ?", KeyColumns::key, sha256));
    }

    @Override
    public Optional<KeyAndTeam> findWithTeam(String sha256, Supplier<String> slug) {
        return database.read(sql -> sql.first(WITH_TEAM, SqlKeys::keyAndTeam, slug.get(), sha256));
    }

    private static KeyAndTeam keyAndTeam(ResultRow row) throws SQLException {
        int team = KeyColumns.ALL.size() + 1;
        boolean isFound = row.idOrNull(team) != null;
        return new KeyAndTeam(KeyColumns.key(row), isFound ? SqlTeams.team(row, team) : null);
    }

    @Override
    public List<ApiKey> list() {
        return database.read(sql -> sql.list(KeyColumns.SELECT + " ORDER BY id", KeyColumns::key));
    }

    @Override
    public Audited<ApiKey> create(Fingerprint fingerprint, KeyTerms terms, Origin origin) {
        return database.write(sql -> {
            ApiKey made = make(sql, fingerprint, terms);
            return new Audited<>(made, List.of(event(sql, Action.KEY_CREATED, origin, made)));
        });
    }

    @Override
    public Optional<Audited<Rotation>> rotate(long id, Fingerprint fingerprint, Duration overlap, Origin origin) {
        return database.write(sql -> {
            Optional<ApiKey> found = sql.first(
                    KeyColumns.SELECT + " WHERE id = ?" + sql.dialect().forUpdate(), KeyColumns::key, id);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            ApiKey old = found.get();
            ApiKey made = make(sql, fingerprint, old.terms());
            if (overlap.isZero()) {
                remove(sql, id);
            } else {
                ApiKey ending = old.endingAt(made.createdAt().plus(overlap));
                sql.update("UPDATE api_key SET expires_at = ? WHERE id = ?", ending.expiresAt(), id);
            }
            AuditEvent rotated = event(sql, Action.KEY_ROTATED, origin, old);
            AuditEvent created = event(sql, Action.KEY_CREATED, origin, made);
            return Optional.of(new Audited<>(new Rotation(old, made), List.of(rotated, created)));
        });
    }

    @Override
    public Optional<Audited<ApiKey>> delete(long id, Origin origin) {
        return database.write(sql -> {
            Optional<ApiKey> deleted = remove(sql, id);
            return deleted.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Audited<>(
                            deleted.get(), List.of(event(sql, Action.KEY_DELETED, origin, deleted.get()))));
        });
    }

    @Override
    public void used(Map<String, Instant> lastUses) {
        database.write(sql -> {
            try (PreparedStatement statement = sql.prepare(USED)) {
                // In order: two servers that wait for each other's rows would be a deadlock.
                for (Map.Entry<String, Instant> use : new TreeMap<>(lastUses).entrySet()) {
                    sql.bind(statement, use.getValue(), use.getKey(), use.getValue());
                    statement.addBatch();
                }
                return statement.executeBatch();
            }
        });
    }

    private ApiKey make(SqlConnection sql, Fingerprint fingerprint, KeyTerms terms) throws SQLException {
        ApiKey made = ApiKey.made(0, fingerprint, terms, clock.instant());
        return sql.first(KeyColumns.insert(sql.dialect()), KeyColumns::key, KeyColumns.values(made))
                .orElseThrow();
    }

    private static Optional<ApiKey> remove(SqlConnection sql, long id) throws SQLException {
        Optional<ApiKey> deleted =
                sql.first("DELETE FROM api_key WHERE id = ? RETURNING " + KeyColumns.JOINED, KeyColumns::key, id);
        if (deleted.isPresent()) {
            sql.update("DELETE FROM idempotency_record WHERE team_id IN (SELECT id FROM team) AND api_key_id = ?", id);
        }
        return deleted;
    }

    private AuditEvent event(SqlConnection sql, Action action, Origin origin, ApiKey key) throws SQLException {
        return audit.add(sql, action, origin, AuditEvent.Subject.of(key));
    }
}
