package dev.guestwifi.server.store.sql;

import dev.guestwifi.server.model.SignedIn;
import dev.guestwifi.server.store.SessionStore;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The sessions of the admin API. */
final class SqlSessions implements SessionStore {
    private static final int SECRET_BYTES = 32;

    private final Database database;
    private final RandomGenerator random;

    SqlSessions(Database database, RandomGenerator random) {
        this.database = database;
        this.random = random;
    }

    @Override
    public byte[] secret() {
        return database.write(sql -> {
            byte[] made = new byte[SECRET_BYTES];
            random.nextBytes(made);
            sql.update("INSERT INTO admin_secret (id, secret) VALUES (1, ?) ON CONFLICT DO NOTHING", (Object) made);
            return sql.first("SELECT secret FROM admin_secret WHERE id = 1", row -> row.bytes(1))
                    .orElseThrow();
        });
    }

    @Override
    public void start(String hash, Known session, Limits limits) {
        SignedIn signedIn = session.signedIn();
        SignedIn.Client client = signedIn.client();
        database.write(sql -> {
            Instant now = now(sql);
            sql.update(
                    "DELETE FROM admin_session WHERE started_at <= ? OR used_at <= ?",
                    now.minus(limits.life()),
                    now.minus(limits.idle()));
            sql.update(
                    "INSERT INTO admin_session (hash, name, signed_in_at, address, client, started_at, used_at)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                    hash,
                    session.name(),
                    signedIn.at(),
                    signedIn.address(),
                    client == null ? null : client.name(),
                    now,
                    now);
            return sql.update(
                    "DELETE FROM admin_session WHERE hash IN (SELECT hash FROM admin_session WHERE hash <> ?"
                            + " ORDER BY used_at DESC, started_at DESC, hash LIMIT ? OFFSET ?)",
                    hash,
                    limits.most(),
                    limits.most() - 1);
        });
    }

    @Override
    public Optional<Found> extend(String hash, Limits limits) {
        return database.write(sql -> {
            Instant now = now(sql);
            return sql.first(
                    "UPDATE admin_session SET used_at = ? WHERE hash = ? AND started_at > ? AND used_at > ?"
                            + " RETURNING name, signed_in_at, address, client, started_at",
                    row -> found(row, now),
                    now,
                    hash,
                    now.minus(limits.life()),
                    now.minus(limits.idle()));
        });
    }

    @Override
    public void end(String hash) {
        database.write(sql -> sql.update("DELETE FROM admin_session WHERE hash = ?", hash));
    }

    @Override
    public boolean takeForm(String hash, String formId) {
        return database.write(sql -> sql.update(
                        "INSERT INTO admin_form (session_hash, form_id) SELECT hash, ? FROM admin_session"
                                + " WHERE hash = ? ON CONFLICT DO NOTHING",
                        formId,
                        hash)
                > 0);
    }

    @Override
    public void giveBackForm(String hash, String formId) {
        database.write(
                sql -> sql.update("DELETE FROM admin_form WHERE session_hash = ? AND form_id = ?", hash, formId));
    }

    private static Instant now(SqlConnection sql) throws SQLException {
        return sql.first("SELECT " + sql.dialect().now(), row -> row.instant(1)).orElseThrow();
    }

    private static Found found(ResultRow row, Instant now) throws SQLException {
        SignedIn signedIn = new SignedIn(row.instant(2), row.text(3), SqlAudit.client(row.textOrNull(4)));
        return new Found(new Known(row.text(1), signedIn), age(row.instant(5), now));
    }

    private static Duration age(Instant start, Instant now) {
        return Duration.of(Math.max(0, ChronoUnit.MICROS.between(start, now)), ChronoUnit.MICROS);
    }
}
