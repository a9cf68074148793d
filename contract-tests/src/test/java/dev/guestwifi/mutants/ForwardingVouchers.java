package dev.guestwifi.mutants;

import dev.guestwifi.server.model.IdempotencyKey;
import dev.guestwifi.server.model.Page;
import dev.guestwifi.server.model.PageRequest;
import dev.guestwifi.server.model.Voucher;
import dev.guestwifi.server.model.VoucherTerms;
import dev.guestwifi.server.store.VoucherStore;
import java.util.function.UnaryOperator;

/** Vouchers kept as elsewhere, for faults that change one part of it. */
class ForwardingVouchers implements VoucherStore {
    final VoucherStore vouchers;

    ForwardingVouchers(VoucherStore vouchers) {
        this.vouchers = vouchers;
    }

    /** Vouchers are kept with other terms than were asked for. */
    static VoucherStore creating(VoucherStore vouchers, UnaryOperator<VoucherTerms> change) {
        return new ForwardingVouchers(vouchers) {
            @Override
            public Creation create(long teamId, VoucherTerms terms) {
                return vouchers.create(teamId, change.apply(terms));
            }
        };
    }

    /** The code is kept in another way than it was given. */
    static VoucherStore coding(VoucherStore vouchers, UnaryOperator<String> change) {
        return creating(vouchers, terms -> withCode(terms, change.apply(terms.code())));
    }

    static VoucherTerms withCode(VoucherTerms terms, String code) {
        return new VoucherTerms(
                terms.venueId(),
                code,
                terms.numberOfDays(),
                terms.upspeed(),
                terms.downspeed(),
                terms.volumecap(),
                terms.maxDevices());
    }

    @Override
    public Page<Voucher> list(long teamId, PageRequest request) {
        return vouchers.list(teamId, request);
    }

    @Override
    public Creation create(long teamId, VoucherTerms terms) {
        return vouchers.create(teamId, terms);
    }

    @Override
    public Creation createOnce(long teamId, VoucherTerms terms, IdempotencyKey key) {
        return vouchers.createOnce(teamId, terms, key);
    }

    @Override
    public boolean delete(long teamId, long id) {
        return vouchers.delete(teamId, id);
    }
}
