package dev.guestwifi.mutants;

import dev.guestwifi.conformance.deployment.TargetBuilder;
import dev.guestwifi.conformance.result.Family;
import dev.guestwifi.server.model.Page;
import dev.guestwifi.server.model.PageRequest;
import dev.guestwifi.server.model.Voucher;
import dev.guestwifi.server.model.VoucherTerms;
import dev.guestwifi.server.store.VoucherStore;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * A server to hold to the laws: a conformant one, whose fault is none, or a mutant.
 *
 * @param zone of the instance
 * @param declared what the kit is told of it
 * @param families whose laws are checked
 */
record Variant(Mutant server, ZoneId zone, UnaryOperator<TargetBuilder> declared, Set<Family> families) {
    private static final Mutant.Maker NO_FAULT = new Mutant.Maker(Family.CONTRACT);

    private static Variant conformant(Mutant server) {
        return new Variant(server, MutantServer.ZONE, UnaryOperator.identity(), EnumSet.allOf(Family.class));
    }

    static Variant reference() {
        return conformant(Mutants.REFERENCE);
    }

    /**
     * Only the laws of its family may find it; others would only take time, but for those that look at every answer.
     */
    static Variant mutant(Mutant server) {
        return new Variant(
                server,
                MutantServer.ZONE,
                UnaryOperator.identity(),
                server.family() == Family.CONTRACT
                        ? EnumSet.of(Family.PAGING, Family.CONTRACT) // it needs answers to look at
                        : EnumSet.of(server.family(), Family.CONTRACT));
    }

    static Variant of(String name, Change change) {
        return conformant(NO_FAULT.http(name, change));
    }

    static Variant remembering(String name, Supplier<Change> change) {
        return conformant(NO_FAULT.remembering(name, change));
    }

    static Variant knowing(String name, Function<String, Change> change) {
        return conformant(NO_FAULT.knowing(name, change));
    }

    /** The run is a guest; now and then somebody makes a voucher just before the list of vouchers is read. */
    static Variant busy(String name) {
        return conformant(NO_FAULT.store(name, ForwardingStores.vouchers(Variant::busy)))
                .declaring(target -> target.exclusive(false));
    }

    private static VoucherStore busy(VoucherStore store) {
        AtomicInteger reads = new AtomicInteger();
        return new ForwardingVouchers(store) {
            @Override
            public Page<Voucher> list(long teamId, PageRequest request) {
                int read = reads.incrementAndGet();
                if (read % 7 == 0) {
                    vouchers.create(teamId, new VoucherTerms(1, "BUSY-" + read, 1, 0, 0, BigDecimal.ZERO, 0));
                }
                return vouchers.list(teamId, request);
            }
        };
    }

    Variant in(String other) {
        return new Variant(server, ZoneId.of(other), declared, families);
    }

    Variant declaring(UnaryOperator<TargetBuilder> other) {
        return new Variant(server, zone, other, families);
    }
}
