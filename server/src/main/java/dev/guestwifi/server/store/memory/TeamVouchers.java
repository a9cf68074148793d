package dev.guestwifi.server.store.memory;

import dev.guestwifi.server.model.IdempotencyKey;
import dev.guestwifi.server.model.Page;
import dev.guestwifi.server.model.PageRequest;
import dev.guestwifi.server.model.Row;
import dev.guestwifi.server.model.Voucher;
import dev.guestwifi.server.model.VoucherCode;
import dev.guestwifi.server.model.VoucherTerms;
import dev.guestwifi.server.store.VoucherStore.Creation;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/** The vouchers of one team. Writes are serialised; reads use the current tree and never wait. */
final class TeamVouchers {
    private final long teamId;
    private final Set<Long> venues;
    private final AtomicLong lastId;
    private final Clock clock;
    private final Map<Long, Voucher> byId = new HashMap<>();
    private final Map<String, Long> idByCode = new HashMap<>();
    private final RememberedVouchers remembered;
    private final RowTree<Voucher> loaded;
    private volatile RowTree<Voucher> rows;

    /**
     * What all teams share.
     *
     * @param lastId the highest id given to any voucher, ever
     * @param clock the time that new vouchers carry
     */
    record Instance(AtomicLong lastId, RememberedVouchers remembered, Clock clock) {}

    /**
     * @param venues the ids of the team's venues
     * @param instance what all teams of the instance share
     */
    TeamVouchers(long teamId, List<Voucher> loaded, Set<Long> venues, Instance instance) {
        this.teamId = teamId;
        this.venues = venues;
        this.lastId = instance.lastId();
        this.clock = instance.clock();
        this.remembered = instance.remembered();
        this.loaded = RowTree.of(loaded.stream().sorted(Row.ORDER).toList());
        this.rows = this.loaded;
        loaded.forEach(this::index);
    }

    Page<Voucher> page(PageRequest request) {
        RowTree<Voucher> snapshot = rows;
        return new Page<>(snapshot.slice(request.offset(), request.perPage()), snapshot.size(), request);
    }

    BooleanSupplier unchanged() {
        Object identity = rows.identity();
        return () -> rows.identity() == identity;
    }

    synchronized Creation createOnce(VoucherTerms terms, IdempotencyKey key) {
        Voucher before = remembered.find(teamId, key);
        if (before != null) {
            return before.terms().equals(terms) ? new Creation.Created(before) : new Creation.KeyReused();
        }
        Creation creation = create(terms);
        if (creation instanceof Creation.Created created) {
            remembered.add(teamId, key, created.voucher());
        }
        return creation;
    }

    synchronized Creation create(VoucherTerms terms) {
        if (!venues.contains(terms.venueId())) {
            return new Creation.UnknownVenue();
        }
        if (idByCode.containsKey(VoucherCode.uniqueKey(terms.code()))) {
            return new Creation.CodeTaken();
        }
        Instant now = notBeforeLast(clock.instant());
        Voucher voucher = new Voucher(lastId.incrementAndGet(), teamId, null, terms, now, now);
        index(voucher);
        rows = rows.with(voucher);
        return new Creation.Created(voucher);
    }

    synchronized boolean delete(long id) {
        Voucher voucher = byId.remove(id);
        if (voucher == null) {
            return false;
        }
        idByCode.remove(VoucherCode.uniqueKey(voucher.terms().code()));
        rows = rows.without(voucher);
        return true;
    }

    /** Puts the vouchers back as they were loaded. */
    synchronized void reset() {
        byId.clear();
        idByCode.clear();
        loaded.slice(0, loaded.size()).forEach(this::index);
        rows = loaded;
    }

    /** Keeps new rows after old ones, even if the clock was set back or data is from the future. */
    private Instant notBeforeLast(Instant now) {
        Voucher last = rows.last();
        return last != null && last.createdAt().isAfter(now) ? last.createdAt() : now;
    }

    private void index(Voucher voucher) {
        byId.put(voucher.id(), voucher);
        idByCode.put(VoucherCode.uniqueKey(voucher.terms().code()), voucher.id());
    }
}
