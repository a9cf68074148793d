package dev.guestwifi.server.store.sql;

import dev.guestwifi.server.store.CallBudget.Call;
import dev.guestwifi.server.store.StoresSink;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Reads all rows in one snapshot, a thousand at a time. */
final class Export {
    private final Database database;

    Export(Database database) {
        this.database = database;
    }

    /** Passes on all rows: teams, venues, customers, visits, vouchers, keys, each by id. */
    void run(StoresSink sink) {
        inSnapshot(sql -> {
            copy(sql, sink);
            return List.of();
        });
    }

    /** Does the same, and compares the rows with what the database keeps of them: a sentence for each difference. */
    List<String> check(StoresSink sink) {
        return inSnapshot(sql -> {
            copy(sql, sink);
            return Recount.faults(sql);
        });
    }

    private List<String> inSnapshot(Database.Work<List<String>> work) {
        try (Connection connection = database.dialect().unpooled().getConnection()) {
            database.dialect().beginSnapshot(connection);
            return work.run(new SqlConnection(connection, database.dialect(), Call.UNLIMITED));
        } catch (SQLException e) {
            throw database.unavailable(e);
        }
    }

    private static void copy(SqlConnection sql, StoresSink sink) throws SQLException {
        sql.each("SELECT id, slug, name FROM team ORDER BY id", row -> sink.add(SqlTeams.team(row)));
        rows(sql, ListTable.VENUES, sink::add);
        rows(sql, ListTable.CUSTOMERS, sink::add);
        rows(sql, ListTable.VISITS, sink::add);
        rows(sql, ListTable.VOUCHERS, sink::add);
        sql.each(KeyColumns.SELECT + " ORDER BY id", row -> sink.add(KeyColumns.key(row)));
    }

    /** Takes the rows of a list. */
    private interface Taker<T> {
        void take(T row);
    }

    private static <T> void rows(SqlConnection sql, ListTable<T> list, Taker<T> taker) throws SQLException {
        // With a column before the others, as pages have it.
        String select = "SELECT 0, " + list.joined() + " FROM " + list.name() + " ORDER BY id, team_id";
        sql.each(select, row -> taker.take(list.mapper().map(row)));
    }
}
