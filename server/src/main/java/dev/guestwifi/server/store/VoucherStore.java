package dev.guestwifi.server.store;

import dev.guestwifi.server.model.IdempotencyKey;
import dev.guestwifi.server.model.Page;
import dev.guestwifi.server.model.PageRequest;
import dev.guestwifi.server.model.Voucher;
import dev.guestwifi.server.model.VoucherTerms;
import java.time.Duration;

/** The vouchers of all teams. */
public interface VoucherStore extends ListStore {
    /**
     * How long a creation is remembered, in elapsed time: setting the clock of the server changes nothing. A database
     * measures it by its own clock.
     */
    Duration REMEMBERED = Duration.ofHours(24);

    Page<Voucher> list(long teamId, PageRequest request);

    /**
     * Creates a voucher, or changes nothing: of concurrent creations of one code in one team, exactly one succeeds. The
     * venue is checked before the code. Its id is unique, never used again, and greater than all given before. Its
     * {@code createdAt} is now, or that of the team's last voucher if that is later, so that no voucher ever appears
     * before one that was listed.
     */
    Creation create(long teamId, VoucherTerms terms);

    /**
     * Creates a voucher once per idempotency key and team. If the key is new, this is {@link #create}, and the store
     * remembers the key of a created voucher for {@link #REMEMBERED} or until the API key is deleted. If it is known,
     * no voucher is created: the same terms return the voucher as it was created, even if it has been deleted; other
     * terms return {@link Creation.KeyReused}. The call is atomic, so that no other call sees a creation in flight.
     *
     * <p>A store forgets the oldest idempotency keys of an API key that has more than 10,000 in one team or in all, or
     * that has the most when the store can remember no more.
     */
    Creation createOnce(long teamId, VoucherTerms terms, IdempotencyKey key);

    /**
     * Deletes a voucher of a team. Its code can be used again, its id cannot.
     *
     * @return false, and nothing has changed, if the team has no such voucher
     */
    boolean delete(long teamId, long id);

    /**
     * Puts the vouchers of all teams back as they were loaded, and forgets all idempotency keys. Ids are not used again.
     *
     * @throws UnsupportedOperationException if the store also keeps what was not loaded
     */
    default void reset() {
        throw new UnsupportedOperationException();
    }

    /** The result of a creation. */
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
