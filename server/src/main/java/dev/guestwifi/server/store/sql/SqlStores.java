package dev.guestwifi.server.store.sql;

import dev.guestwifi.server.store.StoreUnavailableException;
import dev.guestwifi.server.store.StoresBuilder;
import dev.guestwifi.server.store.StoresSink;
import dev.guestwifi.server.store.UnusableStoreException;
import java.time.Clock;
import java.util.function.Consumer;

/** All stores in a database. To become an implementation of {@link dev.guestwifi.server.store.Stores}. */
@SuppressWarnings("DoNotCallSuggester") // not written yet
public final class SqlStores {
    private SqlStores() {}

    /**
     * Opens a database, and creates or upgrades its schema.
     *
     * @param clock the time that new rows carry
     * @param progress gets one sentence if the database has to be waited for
     * @throws StoreUnavailableException if it cannot be used before the wait of the configuration is over
     * @throws UnusableStoreException if it must not be used: a newer schema, or no database
     */
    public static SqlStores open(SqlConfig config, Clock clock, Consumer<String> progress) {
        throw new UnsupportedOperationException();
    }

    /** Whether the database has no team and no key: only then may it be filled. */
    public boolean isEmpty() {
        throw new UnsupportedOperationException();
    }

    /**
     * Fills the database in one transaction; {@link StoresBuilder#build} commits it and returns these stores. Readers
     * see nothing before.
     *
     * @param replace whether rows that are there are replaced, with sessions, audit and remembered creations
     * @throws UnusableStoreException if there are rows and they may not be replaced
     */
    public StoresBuilder builder(boolean replace) {
        throw new UnsupportedOperationException();
    }

    /** Passes on all rows of one snapshot: teams, venues, customers, visits, vouchers, keys, each by id. */
    public void copyTo(StoresSink sink) {
        throw new UnsupportedOperationException();
    }
}
