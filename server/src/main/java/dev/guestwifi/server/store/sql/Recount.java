package dev.guestwifi.server.store.sql;

import dev.guestwifi.server.model.VoucherCode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Compares what the database keeps of its rows with the rows: the counts of lists, and the keys of codes. */
final class Recount {
    /** How many faults are told of each kind. */
    private static final int MOST = 10;

    private Recount() {}

    /** Returns a sentence for each fault. */
    static List<String> faults(SqlConnection sql) throws SQLException {
        List<String> faults = new ArrayList<>();
        for (String list : BulkLoad.LISTS) {
            faults.addAll(counts(sql, list));
        }
        faults.addAll(codes(sql));
        return faults;
    }

    private static List<String> counts(SqlConnection sql, String list) throws SQLException {
        String day = sql.dialect().dayOf("created_at");
        return sql.list(
                "SELECT team_id, " + sql.dialect().startOfDay("day") + ", sum(counted), sum(found) FROM ("
                        + "SELECT team_id, day, row_count AS counted, 0 AS found FROM list_count WHERE list = ?"
                        + " UNION ALL SELECT team_id, " + day + " AS day, 0, 1 FROM " + list
                        + ") AS compared GROUP BY team_id, day HAVING sum(counted) <> sum(found)"
                        + " ORDER BY team_id, day LIMIT " + MOST,
                row -> "The table " + list + " has " + row.id(4) + " rows of team " + row.id(1) + " on "
                        + DayRange.day(row.instant(2)) + ", but list_count says " + row.id(3) + ".",
                list);
    }

    private static List<String> codes(SqlConnection sql) throws SQLException {
        List<String> faults = new ArrayList<>();
        sql.each("SELECT id, code, code_key FROM voucher ORDER BY id, team_id", row -> {
            if (faults.size() < MOST && !VoucherCode.uniqueKey(row.text(2)).equals(row.text(3))) {
                faults.add(
                        "The code of voucher " + row.id(1) + " has another key than code_key: it may not be unique.");
            }
        });
        return faults;
    }
}
