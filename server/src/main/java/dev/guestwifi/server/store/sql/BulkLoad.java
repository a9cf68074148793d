package dev.guestwifi.server.store.sql;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fills the tables in one transaction, without triggers: afterwards the counts are made anew. */
interface BulkLoad {
    /** The tables of lists, parents first. */
    List<String> LISTS = List.of("venue", "customer", "customer_visit", "voucher");

    /** The tables whose ids the database gives. */
    List<String> WITH_IDS = List.of("team", "venue", "customer", "customer_visit", "voucher", "api_key");

    /** What an import replaces, children first. */
    List<String> REPLACED = List.of(
            "admin_form",
            "admin_session",
            "audit_event",
            "idempotency_record",
            "list_count",
            "api_key",
            "voucher",
            "customer_visit",
            "customer",
            "venue",
            "team");

    /** Keeps others from writing. */
    void lock() throws SQLException;

    /** Empties the tables, and prepares them. */
    void begin() throws SQLException;

    /** Adds a row. The columns are always the same for a table. */
    void add(String table, List<String> columns, @Nullable Object... values) throws SQLException;

    /** Makes triggers, keys and counts as they were; the caller commits. */
    void finish() throws SQLException;

    /** A statement that counts the rows of a list anew. */
    static String count(Dialect dialect, String table) {
        String day = dialect.dayOf("created_at");
        return "INSERT INTO list_count (team_id, list, day, slot, row_count) SELECT team_id, '" + table + "', " + day
                + ", 0, count(*) FROM " + table + " GROUP BY team_id, " + day;
    }
}
