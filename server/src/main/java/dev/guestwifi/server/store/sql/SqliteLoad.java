package dev.guestwifi.server.store.sql;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Loads rows by prepared statements. */
final class SqliteLoad implements BulkLoad {
    private final SqlConnection sql;
    private final Map<String, PreparedStatement> inserts = new HashMap<>();
    private final Map<String, String> dropped = new HashMap<>();

    SqliteLoad(SqlConnection sql) {
        this.sql = sql;
    }

    @Override
    public void lock() throws SQLException {
        // A write, although of nothing, takes the lock.
        sql.update("UPDATE last_id SET id = id WHERE name = ''");
    }

    @Override
    public void begin() throws SQLException {
        // With triggers, each row would be deleted and counted by itself.
        sql.each(
                "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'",
                row -> dropped.put(row.text(1), row.text(2)));
        for (String trigger : dropped.keySet()) {
            sql.update("DROP TRIGGER " + trigger);
        }
        for (String table : REPLACED) {
            sql.update("DELETE FROM " + table);
        }
    }

    @Override
    public void add(String table, List<String> columns, @Nullable Object... values) throws SQLException {
        PreparedStatement insert = inserts.get(table);
        if (insert == null) {
            insert = sql.prepare("INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES ("
                    + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")");
            inserts.put(table, insert);
        }
        sql.bind(insert, values);
        insert.executeUpdate();
    }

    @Override
    public void finish() throws SQLException {
        for (PreparedStatement insert : inserts.values()) {
            insert.close();
        }
        for (String list : LISTS) {
            sql.update(BulkLoad.count(sql.dialect(), list));
        }
        for (String table : WITH_IDS) {
            sql.update(
                    "UPDATE last_id SET id = max(id, (SELECT coalesce(max(id), 0) FROM " + table + ")) WHERE name = ?",
                    table);
        }
        for (String trigger : dropped.values()) {
            sql.update(trigger);
        }
    }
}
