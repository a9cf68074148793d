package dev.guestwifi.server.store;

import dev.guestwifi.server.model.Page;
import dev.guestwifi.server.model.PageRequest;
import dev.guestwifi.server.model.Voucher;
import dev.guestwifi.server.model.VoucherTerms;

/** The vouchers of all teams. */
public interface VoucherStore {
    Page<Voucher> list(long teamId, PageRequest request);

    /**
     * Makes a voucher, or changes nothing: of any number of concurrent creates of one code in one team, exactly one
     * succeeds. The venue is looked at before the code.
     */
    Creation create(long teamId, VoucherTerms terms);

    /**
     * Deletes a voucher of a team. Its code can be used again, its id never.
     *
     * @return false, and nothing changed, when the team has no such voucher
     */
    boolean delete(long teamId, long id);

    /** How a create ended. */
    sealed interface Creation {
        record Created(Voucher voucher) implements Creation {}

        /** The team has a voucher with the same {@code VoucherCode.uniqueKey}. */
        record CodeTaken() implements Creation {}

        /** The team has no such venue. */
        record UnknownVenue() implements Creation {}
    }
}
