package dev.guestwifi.server.pact;

import dev.guestwifi.server.model.Customer;
import dev.guestwifi.server.model.CustomerVisit;
import dev.guestwifi.server.model.IdempotencyKey;
import dev.guestwifi.server.model.Venue;
import dev.guestwifi.server.model.Voucher;
import dev.guestwifi.server.model.VoucherTerms;
import dev.guestwifi.server.store.Stores;
import dev.guestwifi.server.store.StoresBuilder;
import dev.guestwifi.server.store.VoucherStore.Creation;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** The rows that states ask for: fictional, and the same for the same states. */
final class FixtureRows {
    private static final int PHONES = 1000;

    private final ZoneId zone;

    FixtureRows(ZoneId zone) {
        this.zone = zone;
    }

    /** Fills empty stores with the rows of a team. */
    TeamData fill(TeamFixture fixture, long keyId, StoresBuilder builder) {
        long team = fixture.team().id();
        builder.add(fixture.team());
        RowsFixture venues = fixture.venues();
        Optional<Venue> first = venues.ids()
                .limit(1)
                .mapToObj(id -> venue(team, id, venues.hasNulls(), at(venues, id)))
                .findFirst();
        long count = each(venues, id -> builder.add(venue(team, id, venues.hasNulls(), at(venues, id))));
        RowsFixture customers = fixture.customers();
        count += each(customers, id -> builder.add(customer(team, id, hasNulls(customers), at(customers, id))));
        RowsFixture visits = fixture.visits();
        @Nullable Long guest = customers == null || customers.count() == 0 ? null : customers.firstId();
        count += each(
                visits,
                id -> builder.add(
                        hasNulls(visits)
                                ? unknownVisit(team, id, at(visits, id))
                                : visit(team, id, guest, first.orElse(null), at(visits, id))));
        long venueId = first.map(Venue::id).orElse(0L);
        RowsFixture vouchers = fixture.vouchers();
        each(vouchers, id -> builder.add(voucher(team, id, terms(venueId, fixture.codeOf(id)), at(vouchers, id))));
        Instant named = at(RowsFixture.named(), 1);
        fixture.named().forEach((id, code) -> builder.add(voucher(team, id, terms(venueId, code), named)));
        Stores stores = builder.build();
        fixture.idempotency().forEach((key, code) -> {
            IdempotencyKey used = new IdempotencyKey(keyId, key);
            Creation creation = stores.vouchers().createOnce(team, terms(venueId, code), used);
            if (!(creation instanceof Creation.Created)) {
                throw new IllegalStateException("No voucher for an idempotency key: " + creation);
            }
        });
        return new TeamData(fixture.team(), stores, null, count);
    }

    private static long each(@Nullable RowsFixture rows, LongConsumer add) {
        if (rows == null) {
            return 0;
        }
        rows.ids().forEach(add);
        return rows.count();
    }

    private Instant at(@Nullable RowsFixture rows, long id) {
        return rows == null ? Instant.EPOCH : rows.createdAt(id, zone);
    }

    private static boolean hasNulls(@Nullable RowsFixture rows) {
        return rows != null && rows.hasNulls();
    }

    private static Venue venue(long team, long id, boolean hasNulls, Instant at) {
        String address = id + " Harbour Road, Exampleton";
        return hasNulls
                ? new Venue(id, 1, team, address, null, null, null, null, at, at)
                : new Venue(id, 1, team, address, "list-" + id, "weekly", "reports" + id + "@example.com", id, at, at);
    }

    private static Customer customer(long team, long id, boolean hasNulls, Instant at) {
        String email = "guest" + id + "@example.com";
        return hasNulls
                ? new Customer(id, team, null, null, null, null, null, false, null, null, at, at)
                : new Customer(
                        id, team, "Zoë", "Example", "Example & Sons", email, phone(id), true, "1", "site-1", at, at);
    }

    /** A visit of nobody that is known. */
    private static CustomerVisit unknownVisit(long team, long id, Instant at) {
        return new CustomerVisit(id, team, null, null, null, null, null, null, null, at, at);
    }

    private static CustomerVisit visit(long team, long id, @Nullable Long guest, @Nullable Venue venue, Instant at) {
        return new CustomerVisit(
                id,
                team,
                phone(guest == null ? id : guest),
                "Zoë",
                "Example",
                venue == null ? "1 Harbour Road, Exampleton" : venue.address(),
                String.format(Locale.ROOT, "02-00-5e-10-00-%02x", id & 0xff),
                guest,
                venue == null ? null : venue.id(),
                at,
                at);
    }

    private static String phone(long id) {
        return String.format(Locale.ROOT, "+44 20 7946 0%03d", id % PHONES);
    }

    private static Voucher voucher(long team, long id, VoucherTerms terms, Instant at) {
        return new Voucher(id, team, null, terms, at, at);
    }

    private static VoucherTerms terms(long venueId, String code) {
        return new VoucherTerms(venueId, code, 7, 10, 50, new BigDecimal("5.00"), 2);
    }
}
