package dev.guestwifi.server.store.sql;

import dev.guestwifi.server.model.Customer;
import dev.guestwifi.server.model.CustomerVisit;
import dev.guestwifi.server.model.Venue;
import dev.guestwifi.server.model.Voucher;
import dev.guestwifi.server.model.VoucherTerms;
import java.sql.SQLException;
import java.util.List;

/**
 * A table whose rows are listed.
 *
 * @param columns in the order in which rows are read and written, the team first
 * @param mapper reads a row from column {@value #FIRST} on: before it may be the total of the list
 */
record ListTable<T>(String name, List<String> columns, SqlConnection.RowMapper<T> mapper) {
    /** The column of a result that has the first column of the table. */
    static final int FIRST = 2;

    static final ListTable<Venue> VENUES = new ListTable<>(
            "venue",
            List.of(
                    "team_id",
                    "id",
                    "business_id",
                    "address",
                    "crm_list_id",
                    "frequency",
                    "emails",
                    "report_id",
                    "created_at",
                    "updated_at"),
            ListTable::venue);

    static final ListTable<Customer> CUSTOMERS = new ListTable<>(
            "customer",
            List.of(
                    "team_id",
                    "id",
                    "first_name",
                    "last_name",
                    "company",
                    "email",
                    "phone",
                    "email_verified",
                    "market_opt",
                    "aruba_site_id",
                    "created_at",
                    "updated_at"),
            ListTable::customer);

    static final ListTable<CustomerVisit> VISITS = new ListTable<>(
            "customer_visit",
            List.of(
                    "team_id",
                    "id",
                    "customer",
                    "first_name",
                    "last_name",
                    "venue",
                    "mac",
                    "customer_id",
                    "venue_id",
                    "created_at",
                    "updated_at"),
            ListTable::visit);

    static final ListTable<Voucher> VOUCHERS = new ListTable<>(
            "voucher",
            List.of(
                    "team_id",
                    "id",
                    "customer_id",
                    "venue_id",
                    "code",
                    "number_of_days",
                    "upspeed",
                    "downspeed",
                    "volumecap",
                    "max_devices",
                    "created_at",
                    "updated_at"),
            ListTable::voucher);

    /** The columns, for a SELECT. */
    String joined() {
        return String.join(", ", columns);
    }

    private static Venue venue(ResultRow row) throws SQLException {
        return new Venue(
                row.id(3),
                row.id(4),
                row.id(2),
                row.text(5),
                row.textOrNull(6),
                row.textOrNull(7),
                row.textOrNull(8),
                row.idOrNull(9),
                row.instant(10),
                row.instant(11));
    }

    private static Customer customer(ResultRow row) throws SQLException {
        return new Customer(
                row.id(3),
                row.id(2),
                row.textOrNull(4),
                row.textOrNull(5),
                row.textOrNull(6),
                row.textOrNull(7),
                row.textOrNull(8),
                row.flag(9),
                row.textOrNull(10),
                row.textOrNull(11),
                row.instant(12),
                row.instant(13));
    }

    private static CustomerVisit visit(ResultRow row) throws SQLException {
        return new CustomerVisit(
                row.id(3),
                row.id(2),
                row.textOrNull(4),
                row.textOrNull(5),
                row.textOrNull(6),
                row.textOrNull(7),
                row.textOrNull(8),
                row.idOrNull(9),
                row.idOrNull(10),
                row.instant(11),
                row.instant(12));
    }

    private static Voucher voucher(ResultRow row) throws SQLException {
        return new Voucher(row.id(3), row.id(2), row.idOrNull(4), terms(row, 5), row.instant(12), row.instant(13));
    }

    /** What a voucher grants, from a column on that has its venue. */
    static VoucherTerms terms(ResultRow row, int column) throws SQLException {
        return new VoucherTerms(
                row.id(column),
                row.text(column + 1),
                row.number(column + 2),
                row.number(column + 3),
                row.number(column + 4),
                row.decimal(column + 5),
                row.number(column + 6));
    }
}
