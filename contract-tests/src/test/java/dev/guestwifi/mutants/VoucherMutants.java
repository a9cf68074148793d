package dev.guestwifi.mutants;

import static dev.guestwifi.mutants.ForwardingStores.vouchers;
import static dev.guestwifi.mutants.ForwardingVouchers.creating;

import dev.guestwifi.conformance.result.Family;
import dev.guestwifi.server.model.PageRequest;
import dev.guestwifi.server.model.Voucher;
import dev.guestwifi.server.model.VoucherTerms;
import dev.guestwifi.server.store.Stores;
import dev.guestwifi.server.store.VoucherStore;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Faults in how vouchers are kept. */
final class VoucherMutants {
    private static final Mutant.Maker VOUCHERS = new Mutant.Maker(Family.VOUCHERS);
    private static final List<Long> TEAMS = List.of(1L, 2L);
    private static final PageRequest ALL = new PageRequest(1, 100_000);

    private VoucherMutants() {}

    static List<Mutant> all() {
        return Stream.of(creates(), deletes()).flatMap(List::stream).toList();
    }

    private static List<Mutant> creates() {
        return List.of(
                VOUCHERS.store("what is created is not kept", vouchers(store -> new ForwardingVouchers(store) {
                            @Override
                            public Creation create(long teamId, VoucherTerms terms) {
                                Creation creation = vouchers.create(teamId, terms);
                                if (creation instanceof Creation.Created created) {
                                    vouchers.delete(teamId, created.voucher().id());
                                }
                                return creation;
                            }
                        }))
                        .grave(),
                VOUCHERS.store(
                        "up and down change places",
                        terms(t -> new VoucherTerms(
                                t.venueId(),
                                t.code(),
                                t.numberOfDays(),
                                t.downspeed(),
                                t.upspeed(),
                                t.volumecap(),
                                t.maxDevices()))),
                VOUCHERS.store(
                        "the volume is kept in whole GB",
                        terms(t -> new VoucherTerms(
                                t.venueId(),
                                t.code(),
                                t.numberOfDays(),
                                t.upspeed(),
                                t.downspeed(),
                                t.volumecap().setScale(0, RoundingMode.DOWN),
                                t.maxDevices()))),
                VOUCHERS.store(
                        "the volume is kept as a float",
                        terms(t -> new VoucherTerms(
                                t.venueId(),
                                t.code(),
                                t.numberOfDays(),
                                t.upspeed(),
                                t.downspeed(),
                                BigDecimal.valueOf(t.volumecap().floatValue()).setScale(2, RoundingMode.DOWN),
                                t.maxDevices()))),
                VOUCHERS.store(
                        "a limit left out is 1",
                        terms(t -> new VoucherTerms(
                                t.venueId(),
                                t.code(),
                                t.numberOfDays(),
                                t.upspeed(),
                                t.downspeed(),
                                t.volumecap(),
                                Math.max(1, t.maxDevices())))),
                VOUCHERS.store(
                        "days are kept in a byte",
                        terms(t -> new VoucherTerms(
                                t.venueId(),
                                t.code(),
                                t.numberOfDays() & 0xFF,
                                t.upspeed(),
                                t.downspeed(),
                                t.volumecap(),
                                t.maxDevices()))),
                VOUCHERS.store("a venue of another team will do", vouchers(store -> new ForwardingVouchers(store) {
                            @Override
                            public Creation create(long teamId, VoucherTerms terms) {
                                Creation creation = vouchers.create(teamId, terms);
                                return creation instanceof Creation.UnknownVenue
                                        ? TEAMS.stream()
                                                .map(team -> vouchers.create(team, terms))
                                                .filter(Creation.Created.class::isInstance)
                                                .findFirst()
                                                .orElse(creation)
                                        : creation;
                            }
                        }))
                        .grave());
    }

    private static UnaryOperator<Stores> terms(UnaryOperator<VoucherTerms> change) {
        return vouchers(store -> creating(store, change));
    }

    private interface Delete {
        boolean of(VoucherStore store, long team, long id);
    }

    private static List<Mutant> deletes() {
        return List.of(
                deleting(
                                "a delete does nothing",
                                (store, team, id) ->
                                        store.list(team, ALL).rows().stream().anyMatch(row -> row.id() == id))
                        .grave(),
                deleting("what is not there is deleted all the same", (store, team, id) -> {
                    store.delete(team, id);
                    return true;
                }),
                deleting(
                                "a delete looks at no team",
                                (store, team, id) -> TEAMS.stream().anyMatch(one -> store.delete(one, id)))
                        .grave(),
                deleting("the voucher before goes too", (store, team, id) -> {
                            List<Voucher> rows = store.list(team, ALL).rows();
                            for (int i = 1; i < rows.size(); i++) {
                                if (rows.get(i).id() == id) {
                                    store.delete(team, rows.get(i - 1).id());
                                }
                            }
                            return store.delete(team, id);
                        })
                        .grave(),
                deleting("all vouchers of the venue go", (store, team, id) -> {
                            List<Voucher> rows = store.list(team, ALL).rows();
                            Optional<Voucher> one =
                                    rows.stream().filter(row -> row.id() == id).findFirst();
                            one.ifPresent(gone -> rows.stream()
                                    .filter(row -> row.terms().venueId()
                                                    == gone.terms().venueId()
                                            && row.id() != id)
                                    .forEach(row -> store.delete(team, row.id())));
                            return store.delete(team, id);
                        })
                        .grave());
    }

    private static Mutant deleting(String name, Delete delete) {
        return VOUCHERS.store(name, vouchers(store -> new ForwardingVouchers(store) {
            @Override
            public boolean delete(long teamId, long id) {
                return delete.of(store, teamId, id);
            }
        }));
    }
}
