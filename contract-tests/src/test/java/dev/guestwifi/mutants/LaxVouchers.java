package dev.guestwifi.mutants;

import dev.guestwifi.server.model.Page;
import dev.guestwifi.server.model.PageRequest;
import dev.guestwifi.server.model.Voucher;
import dev.guestwifi.server.model.VoucherTerms;
import dev.guestwifi.server.store.VoucherStore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Vouchers whose codes are unique by another key. The store behind must not notice: it gets codes with a mark. */
class LaxVouchers extends ForwardingVouchers {
    private static final String MARK = "\u0000";
    private static final PageRequest ALL = new PageRequest(1, 100_000);

    private final Function<String, String> key;
    private final AtomicInteger last = new AtomicInteger();

    LaxVouchers(VoucherStore vouchers, Function<String, String> key) {
        super(vouchers);
        this.key = key;
    }

    @Override
    public Page<Voucher> list(long teamId, PageRequest request) {
        Page<Voucher> page = vouchers.list(teamId, request);
        return new Page<>(page.rows().stream().map(LaxVouchers::unmarked).toList(), page.total(), request);
    }

    @Override
    public Creation create(long teamId, VoucherTerms terms) {
        return isTaken(teamId, terms) ? new Creation.CodeTaken() : createAnyway(teamId, terms);
    }

    final boolean isTaken(long teamId, VoucherTerms terms) {
        String wanted = key.apply(terms.code());
        return list(teamId, ALL).rows().stream()
                .anyMatch(row -> key.apply(row.terms().code()).equals(wanted));
    }

    final Creation createAnyway(long teamId, VoucherTerms terms) {
        String marked = terms.code() + MARK + last.incrementAndGet();
        Creation creation = vouchers.create(teamId, withCode(terms, marked));
        return creation instanceof Creation.Created created
                ? new Creation.Created(unmarked(created.voucher()))
                : creation;
    }

    private static Voucher unmarked(Voucher row) {
        String code = row.terms().code().split(MARK, 2)[0];
        return new Voucher(
                row.id(),
                row.teamId(),
                row.customerId(),
                withCode(row.terms(), code),
                row.createdAt(),
                row.updatedAt());
    }
}
