package dev.guestwifi.server.store;

import java.util.function.BooleanSupplier;

/** What the stores of lists have in common: a team that does not exist has no rows. */
public interface ListStore {
    /**
     * Remembers the rows of a team as they are now. The result tells, without waiting, whether they are still the same;
     * a store that cannot tell says no.
     */
    default BooleanSupplier unchanged(long teamId) {
        return () -> false;
    }
}
