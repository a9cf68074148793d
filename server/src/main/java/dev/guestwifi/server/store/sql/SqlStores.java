package dev.guestwifi.server.store.sql;

import dev.guestwifi.server.model.Customer;
import dev.guestwifi.server.model.CustomerVisit;
import dev.guestwifi.server.model.DateWindow;
import dev.guestwifi.server.model.Venue;
import dev.guestwifi.server.store.AuditStore;
import dev.guestwifi.server.store.CustomerStore;
import dev.guestwifi.server.store.CustomerVisitStore;
import dev.guestwifi.server.store.KeyStore;
import dev.guestwifi.server.store.SessionStore;
import dev.guestwifi.server.store.StoreUnavailableException;
import dev.guestwifi.server.store.Stores;
import dev.guestwifi.server.store.StoresBuilder;
import dev.guestwifi.server.store.StoresSink;
import dev.guestwifi.server.store.TeamStore;
import dev.guestwifi.server.store.UnusableStoreException;
import dev.guestwifi.server.store.VenueStore;
import dev.guestwifi.server.store.VoucherStore;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** All stores in a database. */
public final class SqlStores implements Stores {
    private final SqlConfig config;
    private final Database database;
    private final SqlAudit audit;
    private final SqlKeys keys;
    private final SqlTeams teams;
    private final SqlVouchers vouchers;
    private final SqlSessions sessions;
    private final SlotFolding folding;

    private SqlStores(SqlConfig config, Dialect dialect, Clock clock) {
        this.config = config;
        database = new Database(dialect);
        audit = new SqlAudit(database, clock);
        keys = new SqlKeys(database, audit, clock);
        teams = new SqlTeams(database, audit);
        vouchers = new SqlVouchers(database, clock);
        sessions = new SqlSessions(database, new SecureRandom());
        folding = new SlotFolding(database, clock);
    }

    /**
     * Opens a database, and creates or upgrades its schema.
     *
     * @param clock the time that new rows carry
     * @param progress gets one sentence if the database has to be waited for
     * @throws StoreUnavailableException if it cannot be used before the wait of the configuration is over
     * @throws UnusableStoreException if it must not be used: a newer schema, or no database
     */
    public static SqlStores open(SqlConfig config, Clock clock, Consumer<String> progress) {
        Dialect dialect =
                DatabaseUrl.parse(config.url()).isFile() ? new SqliteDialect(config) : new PostgresDialect(config);
        new Opening(dialect, config, progress).run();
        SqlStores stores = new SqlStores(config, dialect, clock);
        // No request has to wait until the first connection is there.
        stores.database.connect();
        return stores;
    }

    /** Whether the database has no team and no key: only then may it be filled. */
    public boolean isEmpty() {
        return database.read(SqlStores::isEmpty);
    }

    static boolean isEmpty(SqlConnection sql) throws SQLException {
        return !sql.exists("SELECT 1 WHERE EXISTS (SELECT 1 FROM team) OR EXISTS (SELECT 1 FROM api_key)");
    }

    /**
     * Fills the database in one transaction; {@link StoresBuilder#build} commits it and returns these stores. Readers
     * see nothing before.
     *
     * @param replace whether rows that are there are replaced, with sessions, audit and remembered creations
     * @throws UnusableStoreException if there are rows and they may not be replaced
     */
    public StoresBuilder builder(boolean replace) {
        return SqlStoresBuilder.begin(this, database, replace, config.shown());
    }

    /** Passes on all rows of one snapshot: teams, venues, customers, visits, vouchers, keys, each by id. */
    public void copyTo(StoresSink sink) {
        new Export(database).run(sink);
    }

    /**
     * Passes on all rows like {@link #copyTo}, and compares them with what the database keeps of them: the counts of
     * lists and the keys of codes.
     *
     * @return a sentence for each difference, at most ten of each kind
     */
    public List<String> check(StoresSink sink) {
        return new Export(database).check(sink);
    }

    @Override
    public TeamStore teams() {
        return teams;
    }

    @Override
    public VenueStore venues() {
        PageQuery<Venue> pages = new PageQuery<>(ListTable.VENUES);
        return (teamId, page) -> database.read(sql -> pages.page(sql, teamId, DateWindow.ALWAYS, page));
    }

    @Override
    public CustomerStore customers() {
        PageQuery<Customer> pages = new PageQuery<>(ListTable.CUSTOMERS);
        return (teamId, filter, page) -> database.read(sql -> pages.page(sql, teamId, filter.created(), page));
    }

    @Override
    public CustomerVisitStore customerVisits() {
        PageQuery<CustomerVisit> pages = new PageQuery<>(ListTable.VISITS);
        return (teamId, filter, page) -> database.read(sql -> pages.page(sql, teamId, filter.created(), page));
    }

    @Override
    public VoucherStore vouchers() {
        return vouchers;
    }

    @Override
    public KeyStore keys() {
        return keys;
    }

    @Override
    public AuditStore audit() {
        return audit;
    }

    @Override
    public Optional<SessionStore> sessions() {
        return Optional.of(sessions);
    }

    @Override
    public boolean waitingCalls() {
        return true;
    }

    @Override
    public void ready() {
        database.read(sql -> sql.exists("SELECT 1 FROM team LIMIT 1"));
    }

    @Override
    public void tidy() {
        folding.run();
    }

    @Override
    public void close() {
        database.close();
    }
}
