package dev.guestwifi.server.store.sql;

import dev.guestwifi.server.model.IdempotencyKey;
import dev.guestwifi.server.model.Voucher;
import dev.guestwifi.server.model.VoucherTerms;
import java.sql.SQLException;
import java.util.Optional;

/**
 * The vouchers that were created with an idempotency key in the last 24 hours of the database's clock, at most {@value
 * #MOST} of an API key in a team. The caller has locked the team.
 */
final class IdempotencyRecords {
    static final int MOST = 10_000;

    /** How many expired records a creation deletes at most: more than it adds, so that they become fewer. */
    private static final int DELETED_AT_A_TIME = 20;

    private static final String OF_KEY = " WHERE team_id = ? AND api_key_id = ?";

    private IdempotencyRecords() {}

    static Optional<Voucher> find(SqlConnection sql, long teamId, IdempotencyKey key) throws SQLException {
        return sql.first(
                "SELECT voucher_id, team_id, created_at, updated_at, venue_id, code, number_of_days, upspeed,"
                        + " downspeed, volumecap, max_devices FROM idempotency_record" + OF_KEY + " AND name = ?"
                        + " AND remembered_at > " + sql.dialect().dayAgo(),
                row -> new Voucher(row.id(1), row.id(2), null, ListTable.terms(row, 5), row.instant(3), row.instant(4)),
                teamId,
                key.apiKeyId(),
                key.name());
    }

    /** Adds a record with a name that no record has which has not expired. */
    static void add(SqlConnection sql, IdempotencyKey key, Voucher voucher) throws SQLException {
        long teamId = voucher.teamId();
        VoucherTerms terms = voucher.terms();
        String expired = " AND remembered_at <= " + sql.dialect().dayAgo();
        sql.update(
                "DELETE FROM idempotency_record" + OF_KEY + " AND (name = ? OR sequence <= (SELECT sequence"
                        + " FROM idempotency_record" + OF_KEY + expired + " ORDER BY sequence LIMIT 1) + ?)" + expired,
                teamId,
                key.apiKeyId(),
                key.name(),
                teamId,
                key.apiKeyId(),
                DELETED_AT_A_TIME);
        sql.update(
                "INSERT INTO idempotency_record (team_id, api_key_id, name, sequence, voucher_id, venue_id, code,"
                        + " number_of_days, upspeed, downspeed, volumecap, max_devices, created_at, updated_at)"
                        + " SELECT ?, ?, ?, coalesce(max(sequence), 0) + 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?"
                        + " FROM idempotency_record" + OF_KEY,
                teamId,
                key.apiKeyId(),
                key.name(),
                voucher.id(),
                terms.venueId(),
                terms.code(),
                terms.numberOfDays(),
                terms.upspeed(),
                terms.downspeed(),
                terms.volumecap(),
                terms.maxDevices(),
                voucher.createdAt(),
                voucher.updatedAt(),
                teamId,
                key.apiKeyId());
        sql.update(
                "DELETE FROM idempotency_record" + OF_KEY + " AND sequence <= (SELECT max(sequence)"
                        + " FROM idempotency_record" + OF_KEY + ") - ?",
                teamId,
                key.apiKeyId(),
                teamId,
                key.apiKeyId(),
                MOST);
    }
}
