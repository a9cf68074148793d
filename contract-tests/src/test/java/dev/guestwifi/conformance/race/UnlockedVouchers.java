package dev.guestwifi.conformance.race;

import dev.guestwifi.server.model.IdempotencyKey;
import dev.guestwifi.server.model.Page;
import dev.guestwifi.server.model.PageRequest;
import dev.guestwifi.server.model.Voucher;
import dev.guestwifi.server.model.VoucherCode;
import dev.guestwifi.server.model.VoucherTerms;
import dev.guestwifi.server.store.VoucherStore;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * A plain store of vouchers, on the rows of another, that takes a lock for everything but one thing. Where the lock is
 * missing it yields once and takes some microseconds, as a look into an index or a database would; it never sleeps.
 */
final class UnlockedVouchers implements VoucherStore {
    /** As long as the unlocked code takes, in nanoseconds. */
    static final long MOMENT = 20_000;

    private static final Set<Gap> NEVER = EnumSet.noneOf(Gap.class);
    private static final Set<Gap> UPDATING = EnumSet.of(Gap.LOST_UPDATE, Gap.ID);
    private static final Set<Gap> CREATING = EnumSet.of(Gap.CREATE, Gap.LOST_UPDATE, Gap.ID, Gap.ORDER);
    private static final PageRequest ALL = new PageRequest(1, 100_000);

    private final VoucherStore first;
    private volatile Gap gap = Gap.NONE;
    private volatile long moment = MOMENT;
    private final Map<Long, List<Voucher>> lists = new ConcurrentHashMap<>();
    private final Map<List<Object>, Voucher> remembered = new ConcurrentHashMap<>();
    private final Map<List<Object>, Page<Voucher>> pages = new ConcurrentHashMap<>();
    private volatile long lastId = 1L << 40;

    UnlockedVouchers(VoucherStore first) {
        this.first = first;
    }

    /** From now on this has no lock. Nobody may use the store meanwhile. */
    void leave(Gap unlocked) {
        leave(unlocked, MOMENT);
    }

    /** @param nanoseconds that the unlocked code takes beside its own work; 0 for no more than that */
    void leave(Gap unlocked, long nanoseconds) {
        pages.clear();
        gap = unlocked;
        moment = nanoseconds;
    }

    @SuppressWarnings("ThreadPriorityCheck") // only to make the gap a little wider
    private void moment() {
        if (moment == 0) {
            return;
        }
        Thread.yield();
        for (long end = System.nanoTime() + moment; System.nanoTime() < end; ) {
            Thread.onSpinWait();
        }
    }

    /** @param without the faults with which it takes no lock */
    private <T> T locked(Set<Gap> without, Supplier<T> work) {
        if (without.contains(gap)) {
            return work.get();
        }
        synchronized (this) {
            return work.get();
        }
    }

    private void momentIf(Gap one) {
        if (gap == one) {
            moment();
        }
    }

    private List<Voucher> rows(long team) {
        return lists.computeIfAbsent(team, id -> first.list(id, ALL).rows());
    }

    private void put(long team, List<Voucher> rows) {
        lists.put(team, List.copyOf(rows));
    }

    @Override
    public Page<Voucher> list(long team, PageRequest request) {
        if (gap == Gap.STALE) {
            Page<Voucher> known = pages.get(List.<Object>of(team, request));
            Page<Voucher> page = known == null ? page(team, request) : known;
            moment();
            pages.put(List.of(team, request), page);
            return page;
        }
        return locked(EnumSet.of(Gap.TOTAL, Gap.HALF), () -> page(team, request));
    }

    private Page<Voucher> page(long team, PageRequest request) {
        List<Voucher> rows = rows(team);
        List<Voucher> page =
                rows.stream().skip(request.offset()).limit(request.perPage()).toList();
        momentIf(Gap.TOTAL);
        return new Page<>(page, gap == Gap.TOTAL ? rows(team).size() : rows.size(), request);
    }

    @Override
    public Creation create(long team, VoucherTerms terms) {
        return locked(CREATING, () -> {
            if (isTaken(team, terms)) {
                return new Creation.CodeTaken();
            }
            momentIf(Gap.CREATE);
            return new Creation.Created(add(team, terms));
        });
    }

    private boolean isTaken(long team, VoucherTerms terms) {
        String key = VoucherCode.uniqueKey(terms.code());
        return rows(team).stream()
                .anyMatch(row -> VoucherCode.uniqueKey(row.terms().code()).equals(key));
    }

    private Voucher add(long team, VoucherTerms terms) {
        if (gap == Gap.ORDER) {
            long id = locked(NEVER, this::nextId);
            Instant now = now(team);
            moment();
            return locked(NEVER, () -> added(team, new Voucher(id, team, null, terms, now, now)));
        }
        return locked(UPDATING, () -> {
            Instant now = now(team);
            Voucher voucher = new Voucher(nextId(), team, null, terms, now, now);
            if (gap == Gap.HALF) {
                return halves(team, voucher);
            }
            return added(team, voucher);
        });
    }

    private Voucher halves(long team, Voucher voucher) {
        VoucherTerms t = voucher.terms();
        VoucherTerms none = new VoucherTerms(t.venueId(), t.code(), 0, 0, 0, BigDecimal.ZERO, 0);
        added(team, new Voucher(voucher.id(), team, null, none, voucher.createdAt(), voucher.updatedAt()));
        moment();
        put(
                team,
                rows(team).stream()
                        .map(row -> row.id() == voucher.id() ? voucher : row)
                        .toList());
        return voucher;
    }

    private Voucher added(long team, Voucher voucher) {
        List<Voucher> rows = new ArrayList<>(rows(team));
        momentIf(Gap.LOST_UPDATE);
        rows.add(voucher);
        rows.sort(Comparator.comparing(Voucher::createdAt).thenComparing(Voucher::id));
        put(team, rows);
        pages.clear();
        return voucher;
    }

    private long nextId() {
        long id = lastId + 1;
        momentIf(Gap.ID);
        lastId = id;
        return id;
    }

    private Instant now(long team) {
        List<Voucher> rows = rows(team);
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        Instant last = rows.isEmpty() ? now : rows.get(rows.size() - 1).createdAt();
        return last.isAfter(now) ? last : now;
    }

    @Override
    public Creation createOnce(long team, VoucherTerms terms, IdempotencyKey key) {
        return locked(EnumSet.of(Gap.ONCE, Gap.LOST_UPDATE, Gap.ID, Gap.ORDER), () -> {
            Voucher before = remembered.get(List.<Object>of(team, key));
            if (before != null) {
                return before.terms().equals(terms) ? new Creation.Created(before) : new Creation.KeyReused();
            }
            momentIf(Gap.ONCE);
            Creation creation = create(team, terms);
            if (creation instanceof Creation.Created created) {
                remembered.put(List.of(team, key), created.voucher());
            }
            return creation;
        });
    }

    @Override
    public boolean delete(long team, long id) {
        return locked(EnumSet.of(Gap.DELETE, Gap.LOST_UPDATE), () -> {
            Optional<Voucher> found =
                    rows(team).stream().filter(row -> row.id() == id).findFirst();
            momentIf(Gap.DELETE);
            found.ifPresent(voucher -> locked(UPDATING, () -> {
                List<Voucher> rows = new ArrayList<>(rows(team));
                momentIf(Gap.LOST_UPDATE);
                rows.removeIf(row -> row.id() == id);
                put(team, rows);
                pages.clear();
                return true;
            }));
            return found.isPresent();
        });
    }
}
