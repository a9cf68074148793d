package dev.guestwifi.mutants;

import static dev.guestwifi.mutants.ForwardingStores.vouchers;

import dev.guestwifi.conformance.result.Family;
import dev.guestwifi.server.model.IdempotencyKey;
import dev.guestwifi.server.model.PageRequest;
import dev.guestwifi.server.model.Voucher;
import dev.guestwifi.server.model.VoucherTerms;
import dev.guestwifi.server.store.VoucherStore;
import dev.guestwifi.server.store.VoucherStore.Creation;
import dev.guestwifi.server.store.VoucherStore.Creation.Created;
import dev.guestwifi.server.store.VoucherStore.Creation.KeyReused;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Faults in how creations are remembered by their keys. */
final class IdempotencyMutants {
    private static final Mutant.Maker VOUCHERS = new Mutant.Maker(Family.VOUCHERS);
    private static final Duration MOMENT = Duration.ofMillis(30);
    private static final PageRequest ALL = new PageRequest(1, 100_000);

    private IdempotencyMutants() {}

    static List<Mutant> all() {
        return Stream.of(memories(), comparisons()).flatMap(List::stream).toList();
    }

    /** What a creation with a key becomes. */
    private interface Once {
        Creation create(VoucherStore store, long team, VoucherTerms terms, IdempotencyKey key);
    }

    private static Mutant once(String name, Once once) {
        return VOUCHERS.store(name, vouchers(store -> new ForwardingVouchers(store) {
            @Override
            public Creation createOnce(long team, VoucherTerms terms, IdempotencyKey key) {
                return once.create(store, team, terms, key);
            }
        }));
    }

    /** The same, knowing the first creation with the key: of the team, or of whatever the place is. */
    private static Mutant knowing(
            String name, Function<Long, Object> place, Function<VoucherStore, Repeated> repeated) {
        return VOUCHERS.store(name, vouchers(store -> new ForwardingVouchers(store) {
            private final Map<List<Object>, Created> firsts = new ConcurrentHashMap<>();

            @Override
            public synchronized Creation createOnce(long team, VoucherTerms terms, IdempotencyKey key) {
                List<Object> known = List.of(place.apply(team), key);
                if (firsts.containsKey(known)) {
                    return repeated.apply(store).create(firsts.get(known), team, terms, key);
                }
                Creation creation = store.createOnce(team, terms, key);
                if (creation instanceof Created created) {
                    firsts.put(known, created);
                }
                return creation;
            }
        }));
    }

    private interface Repeated {
        Creation create(Created first, long team, VoucherTerms terms, IdempotencyKey key);
    }

    private static List<Mutant> memories() {
        return List.of(
                once("an idempotency key has no effect", (store, team, terms, key) -> store.create(team, terms)),
                once(
                        "a creation sent again creates a deleted voucher once more",
                        (store, team, terms, key) ->
                                unlessGone(store, store.createOnce(team, terms, key), () -> store.create(team, terms))),
                once(
                        "a creation is forgotten with its voucher",
                        (store, team, terms, key) ->
                                unlessGone(store, store.createOnce(team, terms, key), Creation.CodeTaken::new)),
                VOUCHERS.store("a refusal is remembered, too", vouchers(store -> new ForwardingVouchers(store) {
                    private final Map<List<Object>, Creation> refusals = new ConcurrentHashMap<>();

                    @Override
                    public Creation createOnce(long team, VoucherTerms terms, IdempotencyKey key) {
                        List<Object> place = List.of(team, key);
                        Creation creation = refusals.getOrDefault(place, store.createOnce(team, terms, key));
                        return creation instanceof Created ? creation : keep(place, creation);
                    }

                    private Creation keep(List<Object> place, Creation refusal) {
                        refusals.put(place, refusal);
                        return refusal;
                    }
                })),
                knowing(
                        "an idempotency key counts for all teams",
                        team -> 0L,
                        store -> (first, team, terms, key) -> first),
                once(
                                "an idempotency key counts for all API keys",
                                (store, team, terms, key) ->
                                        store.createOnce(team, terms, new IdempotencyKey(0, key.name())))
                        .grave(),
                VOUCHERS.store("of two creations at once neither knows of the other", vouchers(RacingOnce::new)));
    }

    private static Creation unlessGone(VoucherStore store, Creation creation, Supplier<Creation> instead) {
        return creation instanceof Created created && !isThere(store, created.voucher()) ? instead.get() : creation;
    }

    private static boolean isThere(VoucherStore store, Voucher voucher) {
        return store.list(voucher.teamId(), ALL).rows().contains(voucher);
    }

    /** Looks whether there was such a creation, and creates a moment later. */
    private static final class RacingOnce extends ForwardingVouchers {
        private final Map<List<Object>, Created> firsts = new ConcurrentHashMap<>();

        RacingOnce(VoucherStore vouchers) {
            super(vouchers);
        }

        @Override
        public Creation createOnce(long team, VoucherTerms terms, IdempotencyKey key) {
            Created first = firsts.get(List.<Object>of(team, key));
            if (first != null) {
                return first.voucher().terms().equals(terms) ? first : new KeyReused();
            }
            LockSupport.parkNanos(MOMENT.toNanos());
            Creation creation = vouchers.create(team, terms);
            if (creation instanceof Created created) {
                firsts.put(List.of(team, key), created);
            }
            return creation;
        }
    }

    private static List<Mutant> comparisons() {
        return List.of(
                knowing(
                        "other values get the voucher of the first",
                        team -> team,
                        store -> (first, team, terms, key) -> first),
                once("other values create another voucher", (store, team, terms, key) -> {
                    Creation creation = store.createOnce(team, terms, key);
                    return creation instanceof KeyReused ? store.create(team, terms) : creation;
                }),
                once("other values are refused, and created all the same", (store, team, terms, key) -> {
                    Creation creation = store.createOnce(team, terms, key);
                    if (creation instanceof KeyReused) {
                        store.create(team, terms);
                    }
                    return creation;
                }),
                comparing(
                        "only the codes are compared",
                        (first, terms) -> first.code().equals(terms.code())),
                comparing(
                        "the case of a code is not compared",
                        (first, terms) -> ForwardingVouchers.withCode(
                                        first, first.code().toLowerCase(Locale.ROOT))
                                .equals(ForwardingVouchers.withCode(
                                        terms, terms.code().toLowerCase(Locale.ROOT)))),
                comparing(
                        "limits are not compared",
                        (first, terms) -> unlimited(first).equals(unlimited(terms))),
                comparing(
                        "days are not compared",
                        (first, terms) -> ofOneDay(first).equals(ofOneDay(terms))));
    }

    private static Mutant comparing(String name, BiPredicate<VoucherTerms, VoucherTerms> alike) {
        return knowing(
                name,
                team -> team,
                store -> (first, team, terms, key) ->
                        alike.test(first.voucher().terms(), terms) ? first : store.createOnce(team, terms, key));
    }

    private static VoucherTerms unlimited(VoucherTerms terms) {
        return new VoucherTerms(terms.venueId(), terms.code(), terms.numberOfDays(), 0, 0, BigDecimal.ZERO, 0);
    }

    private static VoucherTerms ofOneDay(VoucherTerms t) {
        return new VoucherTerms(t.venueId(), t.code(), 1, t.upspeed(), t.downspeed(), t.volumecap(), t.maxDevices());
    }
}
