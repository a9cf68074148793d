package dev.guestwifi.server.store.sql;

import dev.guestwifi.server.model.ApiKey;
import dev.guestwifi.server.model.Customer;
import dev.guestwifi.server.model.CustomerVisit;
import dev.guestwifi.server.model.Team;
import dev.guestwifi.server.model.Venue;
import dev.guestwifi.server.model.Voucher;
import dev.guestwifi.server.model.VoucherCode;
import dev.guestwifi.server.model.VoucherTerms;
import dev.guestwifi.server.store.CallBudget.Call;
import dev.guestwifi.server.store.Stores;
import dev.guestwifi.server.store.StoresBuilder;
import dev.guestwifi.server.store.UnusableStoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fills a database in one transaction. */
final class SqlStoresBuilder implements StoresBuilder {
    private static final Logger LOG = LoggerFactory.getLogger(SqlStoresBuilder.class);
    private static final List<String> VOUCHER_COLUMNS = Stream.concat(
                    ListTable.VOUCHERS.columns().stream(), Stream.of("code_key"))
            .toList();

    private final SqlStores stores;
    private final Database database;
    private final Connection connection;
    private final BulkLoad load;
    private boolean isOpen = true;

    private SqlStoresBuilder(SqlStores stores, Database database, Connection connection, BulkLoad load) {
        this.stores = stores;
        this.database = database;
        this.connection = connection;
        this.load = load;
    }

    static SqlStoresBuilder begin(SqlStores stores, Database database, boolean replace, String shown) {
        Connection connection = null;
        boolean isBegun = false;
        try {
            connection = database.dialect().unpooled().getConnection();
            connection.setAutoCommit(false);
            SqlConnection sql = new SqlConnection(connection, database.dialect(), Call.UNLIMITED);
            BulkLoad load = database.dialect().bulkLoad(sql);
            load.lock();
            if (!replace && !SqlStores.isEmpty(sql)) {
                throw new UnusableStoreException("The database " + shown + " is not empty.", null);
            }
            load.begin();
            isBegun = true;
            return new SqlStoresBuilder(stores, database, connection, load);
        } catch (SQLException e) {
            throw database.unavailable(e);
        } finally {
            if (!isBegun && connection != null) {
                giveUp(connection);
            }
        }
    }

    @Override
    public void add(Team team) {
        add("team", SqlTeams.COLUMNS, team.id(), team.slug(), team.name());
    }

    @Override
    public void add(Venue venue) {
        add(
                "venue",
                ListTable.VENUES.columns(),
                venue.teamId(),
                venue.id(),
                venue.businessId(),
                venue.address(),
                venue.crmListId(),
                venue.frequency(),
                venue.emails(),
                venue.reportId(),
                venue.createdAt(),
                venue.updatedAt());
    }

    @Override
    public void add(Customer customer) {
        add(
                "customer",
                ListTable.CUSTOMERS.columns(),
                customer.teamId(),
                customer.id(),
                customer.firstName(),
                customer.lastName(),
                customer.company(),
                customer.email(),
                customer.phone(),
                customer.emailVerified(),
                customer.marketOpt(),
                customer.arubaSiteId(),
                customer.createdAt(),
                customer.updatedAt());
    }

    @Override
    public void add(CustomerVisit visit) {
        add(
                "customer_visit",
                ListTable.VISITS.columns(),
                visit.teamId(),
                visit.id(),
                visit.customer(),
                visit.firstName(),
                visit.lastName(),
                visit.venue(),
                visit.mac(),
                visit.customerId(),
                visit.venueId(),
                visit.createdAt(),
                visit.updatedAt());
    }

    @Override
    public void add(Voucher voucher) {
        VoucherTerms terms = voucher.terms();
        add(
                "voucher",
                VOUCHER_COLUMNS,
                voucher.teamId(),
                voucher.id(),
                voucher.customerId(),
                terms.venueId(),
                terms.code(),
                terms.numberOfDays(),
                terms.upspeed(),
                terms.downspeed(),
                terms.volumecap(),
                terms.maxDevices(),
                voucher.createdAt(),
                voucher.updatedAt(),
                VoucherCode.uniqueKey(terms.code()));
    }

    @Override
    public void add(ApiKey key) {
        @Nullable Object[] values = new @Nullable Object[KeyColumns.ALL.size()];
        values[0] = key.id();
        System.arraycopy(KeyColumns.values(key), 0, values, 1, values.length - 1);
        add("api_key", KeyColumns.ALL, values);
    }

    private void add(String table, List<String> columns, @Nullable Object... values) {
        try {
            load.add(table, columns, values);
        } catch (SQLException e) {
            close();
            throw database.unavailable(e);
        }
    }

    @Override
    public Stores build() {
        try {
            load.finish();
            connection.commit();
            return stores;
        } catch (SQLException e) {
            throw database.unavailable(e);
        } finally {
            close();
        }
    }

    /** Gives up what was added, unless it was built. */
    @Override
    public void close() {
        if (isOpen) {
            isOpen = false;
            giveUp(connection);
        }
    }

    private static void giveUp(Connection connection) {
        try (connection) {
            connection.rollback();
        } catch (SQLException e) {
            LOG.debug("The connection of a load ended by itself", e);
        }
    }
}
