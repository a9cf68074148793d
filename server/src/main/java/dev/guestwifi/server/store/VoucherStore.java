package dev.guestwifi.server.store;

import dev.guestwifi.server.model.IdempotencyKey;
import dev.guestwifi.server.model.Page;
import dev.guestwifi.server.model.PageRequest;
import dev.guestwifi.server.model.Voucher;
import dev.guestwifi.server.model.VoucherTerms;
import java.time.Duration;

/** The vouchers of all teams. */
public interface VoucherStore {
    /** How long a creation is remembered: by elapsed time, whatever is done to the clock. */
    Duration REMEMBERED = Duration.ofHours(24);

    Page<Voucher> list(long teamId, PageRequest request);

    /**
     * Makes a voucher, or changes nothing: of any number of concurrent creates of one code in one team, exactly one
     * succeeds. The venue is looked at before the code.
     */
    Creation create(long teamId, VoucherTerms terms);

    /**
     * Makes a voucher and remembers the key for {@link #REMEMBERED}, until the API key is deleted, but for the oldest
     * when the API key has 10,000 of them, or the largest share of all that a store can remember; or, when
     * the team has a voucher with this key, makes none: the same terms get that voucher as it was made, even if it has
     * been deleted, other terms get {@link Creation.KeyReused}. What was not made is not remembered. All of it is one
     * atomic step, so that nobody finds a creation in flight.
     */
    Creation createOnce(long teamId, VoucherTerms terms, IdempotencyKey key);

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

        /** The key was used for a voucher with other terms. */
        record KeyReused() implements Creation {}

        /** The team has no such venue. */
        record UnknownVenue() implements Creation {}
    }
}
