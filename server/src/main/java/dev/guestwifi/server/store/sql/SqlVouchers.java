package dev.guestwifi.server.store.sql;

import static java.time.temporal.ChronoUnit.MICROS;

import dev.guestwifi.server.model.DateWindow;
import dev.guestwifi.server.model.IdempotencyKey;
import dev.guestwifi.server.model.Page;
import dev.guestwifi.server.model.PageRequest;
import dev.guestwifi.server.model.Voucher;
import dev.guestwifi.server.model.VoucherCode;
import dev.guestwifi.server.model.VoucherTerms;
import dev.guestwifi.server.store.VoucherStore;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The vouchers. Creations of one team come one after the other, so that none appears before one that was listed. */
final class SqlVouchers implements VoucherStore {
    private static final String STATE = "SELECT EXISTS (SELECT 1 FROM venue WHERE team_id = ? AND id = ?),"
            + " EXISTS (SELECT 1 FROM voucher WHERE team_id = ? AND code_key = ?),"
            + " (SELECT max(created_at) FROM voucher WHERE team_id = ?)";

    private final Database database;
    private final Clock clock;
    private final PageQuery<Voucher> pages = new PageQuery<>(ListTable.VOUCHERS);

    SqlVouchers(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Page<Voucher> list(long teamId, PageRequest request) {
        return database.read(sql -> pages.page(sql, teamId, DateWindow.ALWAYS, request));
    }

    @Override
    public Creation create(long teamId, VoucherTerms terms) {
        return database.write(sql -> lockTeam(sql, teamId) ? insert(sql, teamId, terms) : new Creation.UnknownVenue());
    }

    @Override
    public Creation createOnce(long teamId, VoucherTerms terms, IdempotencyKey key) {
        return database.write(sql -> {
            if (!lockTeam(sql, teamId)) {
                return new Creation.UnknownVenue();
            }
            Optional<Voucher> before = IdempotencyRecords.find(sql, teamId, key);
            if (before.isPresent()) {
                return before.get().terms().equals(terms)
                        ? new Creation.Created(before.get())
                        : new Creation.KeyReused();
            }
            Creation creation = insert(sql, teamId, terms);
            if (creation instanceof Creation.Created created) {
                IdempotencyRecords.add(sql, key, created.voucher());
            }
            return creation;
        });
    }

    @Override
    public boolean delete(long teamId, long id) {
        return database.write(sql -> sql.update("DELETE FROM voucher WHERE team_id = ? AND id = ?", teamId, id)) > 0;
    }

    /** Makes other creations of the team wait until this transaction ends; false if there is no such team. */
    private static boolean lockTeam(SqlConnection sql, long teamId) throws SQLException {
        return sql.exists("SELECT id FROM team WHERE id = ?" + sql.dialect().forUpdate(), teamId);
    }

    private Creation insert(SqlConnection sql, long teamId, VoucherTerms terms) throws SQLException {
        String codeKey = VoucherCode.uniqueKey(terms.code());
        State state = sql.first(STATE, State::of, teamId, terms.venueId(), teamId, codeKey, teamId)
                .orElseThrow();
        if (!state.hasVenue()) {
            return new Creation.UnknownVenue();
        }
        if (state.hasCode()) {
            return new Creation.CodeTaken();
        }
        Instant now = clock.instant().truncatedTo(MICROS);
        Instant last = state.last();
        Instant createdAt = last != null && last.isAfter(now) ? last : now;
        long id = sql.first(
                        "INSERT INTO voucher (id, team_id, code_key, venue_id, code, number_of_days, upspeed,"
                                + " downspeed, volumecap, max_devices, created_at, updated_at) VALUES ("
                                + sql.dialect().newId("voucher") + ", ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
                        row -> row.id(1),
                        teamId,
                        codeKey,
                        terms.venueId(),
                        terms.code(),
                        terms.numberOfDays(),
                        terms.upspeed(),
                        terms.downspeed(),
                        terms.volumecap(),
                        terms.maxDevices(),
                        createdAt,
                        createdAt)
                .orElseThrow();
        return new Creation.Created(new Voucher(id, teamId, null, terms, createdAt, createdAt));
    }

    /** @param last the time of the team's last voucher, or null if it has none */
    private record State(
            boolean hasVenue, boolean hasCode, @Nullable Instant last) {
        static State of(ResultRow row) throws SQLException {
            return new State(row.flag(1), row.flag(2), row.instantOrNull(3));
        }
    }
}
