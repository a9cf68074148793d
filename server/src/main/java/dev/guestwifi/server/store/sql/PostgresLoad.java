package dev.guestwifi.server.store.sql;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Loads rows by COPY. */
final class PostgresLoad implements BulkLoad {
    private final SqlConnection sql;
    private final Map<String, CopyBuffer> buffers = new HashMap<>();
    private final List<String> foreignKeys = new ArrayList<>();

    PostgresLoad(SqlConnection sql) {
        this.sql = sql;
    }

    @Override
    public void lock() throws SQLException {
        sql.update("SET LOCAL lock_timeout = '10s'");
        sql.update("LOCK TABLE " + String.join(", ", REPLACED) + " IN ACCESS EXCLUSIVE MODE");
    }

    @Override
    public void begin() throws SQLException {
        for (String list : LISTS) {
            sql.update("ALTER TABLE " + list + " DISABLE TRIGGER USER");
            // Checked for all rows together in the end, which takes a tenth of the time.
            List<String> names = new ArrayList<>();
            sql.each(
                    "SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint"
                            + " WHERE contype = 'f' AND conrelid = CAST(? AS regclass)",
                    row -> {
                        names.add(row.text(1));
                        foreignKeys.add("ALTER TABLE " + list + " ADD CONSTRAINT " + row.text(1) + " " + row.text(2));
                    },
                    list);
            for (String name : names) {
                sql.update("ALTER TABLE " + list + " DROP CONSTRAINT " + name);
            }
        }
        // Also if they are empty: only then can the rows be stored as frozen.
        sql.update("TRUNCATE " + String.join(", ", REPLACED));
    }

    @Override
    public void add(String table, List<String> columns, @Nullable Object... values) throws SQLException {
        CopyBuffer buffer = buffers.get(table);
        if (buffer == null) {
            buffer = new CopyBuffer(
                    sql.jdbc().unwrap(PGConnection.class).getCopyAPI(),
                    "COPY " + table + " (" + String.join(", ", columns)
                            + ") FROM STDIN WITH (FREEZE, ENCODING 'UTF8')");
            buffers.put(table, buffer);
        }
        buffer.add(values);
    }

    @Override
    public void finish() throws SQLException {
        for (CopyBuffer buffer : buffers.values()) {
            buffer.flush();
        }
        for (String list : LISTS) {
            sql.update(BulkLoad.count(sql.dialect(), list));
            sql.update("ALTER TABLE " + list + " ENABLE TRIGGER USER");
        }
        for (String foreignKey : foreignKeys) {
            sql.update(foreignKey);
        }
        for (String table : WITH_IDS) {
            sql.exists("SELECT setval(pg_get_serial_sequence('" + table + "', 'id'), greatest(max(id),"
                    + " nextval(pg_get_serial_sequence('" + table + "', 'id')))) FROM " + table);
        }
        sql.update("ANALYZE " + String.join(", ", REPLACED));
    }
}
