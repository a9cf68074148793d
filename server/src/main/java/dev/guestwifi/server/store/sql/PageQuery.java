package dev.guestwifi.server.store.sql;

import dev.guestwifi.server.model.DateWindow;
import dev.guestwifi.server.model.Page;
import dev.guestwifi.server.model.PageRequest;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a page and the total of a list in one statement, so from one snapshot, at a cost that does not grow with the
 * list. The total is the sum of the counts of whole days, plus the rows of the two days that the window cuts, counted
 * by the index. A page is found by the running sum of the counts: they tell the day that has its first row.
 */
final class PageQuery<T> {
    private final ListTable<T> list;

    PageQuery(ListTable<T> list) {
        this.list = list;
    }

    Page<T> page(SqlConnection connection, long teamId, DateWindow window, PageRequest request) throws SQLException {
        Text text = new Text(connection.dialect(), list.name(), teamId, DayRange.of(window));
        boolean isFirst = request.offset() == 0;
        if (!isFirst) {
            text.place(request.offset());
        }
        text.add("SELECT total.row_count, page.* FROM (SELECT ").total();
        text.add(" AS row_count) AS total LEFT JOIN (SELECT " + list.joined() + " FROM " + list.name());
        text.add(" WHERE team_id = ?", teamId);
        if (isFirst) {
            text.from(window);
        } else {
            text.fromPlace();
        }
        text.until(window).add(" ORDER BY created_at, id LIMIT ?", request.perPage());
        text.add(") AS page ON true ORDER BY page.created_at, page.id");

        List<T> rows = new ArrayList<>();
        long[] total = new long[1];
        connection.each(
                text.sql(),
                row -> {
                    total[0] = row.id(1);
                    if (row.idOrNull(ListTable.FIRST) != null) {
                        rows.add(list.mapper().map(row));
                    }
                },
                text.parameters());
        return new Page<>(rows, total[0], request);
    }

    /** A statement as it is written, with its parameters. */
    private static final class Text {
        private final Dialect dialect;
        private final String table;
        private final long teamId;
        private final DayRange range;
        private final StringBuilder sql = new StringBuilder(1000);
        private final List<@Nullable Object> parameters = new ArrayList<>();

        Text(Dialect dialect, String table, long teamId, DayRange range) {
            this.dialect = dialect;
            this.table = table;
            this.teamId = teamId;
            this.range = range;
        }

        Text add(String part, Object... values) {
            sql.append(part);
            parameters.addAll(List.of(values));
            return this;
        }

        String sql() {
            return sql.toString();
        }

        @Nullable
        Object[] parameters() {
            return parameters.toArray();
        }

        /** An expression: how many rows the window has. */
        void total() {
            add("0");
            if (range.hasDays()) {
                add(" + coalesce((SELECT sum(row_count)").days().add("), 0)");
            }
            for (DayRange.Part part : parts()) {
                add(" + (SELECT count(*)").rows(part).add(")");
            }
        }

        /**
         * The piece of the window that has the row at an offset, as a table "place" of one row: its first instant, and
         * how many of its rows come before the offset. Without a row if the offset is past the end.
         */
        void place(long offset) {
            add("WITH place AS MATERIALIZED (SELECT start, CAST(? - through + row_count AS bigint) AS skip", offset);
            add(" FROM (SELECT start, row_count, sum(row_count) OVER (ORDER BY start ROWS UNBOUNDED PRECEDING)");
            add(" AS through FROM (");
            String union = "";
            if (range.hasDays()) {
                add("SELECT " + dialect.startOfDay("day") + " AS start, CAST(sum(row_count) AS integer) AS row_count");
                days().add(" GROUP BY day");
                union = " UNION ALL ";
            }
            for (DayRange.Part part : parts()) {
                add(union + "SELECT " + dialect.instantParameter() + " AS start, count(*) AS row_count", part.from());
                rows(part);
                union = " UNION ALL ";
            }
            add(") AS piece) AS placed WHERE through > ? ORDER BY start LIMIT 1) ", offset);
        }

        /** From the row at the offset: it is found in the index, without reading the rows before it. */
        void fromPlace() {
            add(" AND (created_at, id) >= (SELECT created_at, id FROM " + table + " WHERE team_id = ?", teamId);
            add(" AND created_at >= (SELECT start FROM place) ORDER BY created_at, id LIMIT 1");
            add(" OFFSET coalesce((SELECT skip FROM place), 0))");
        }

        void from(DateWindow window) {
            Instant from = DayRange.clamp(window.from());
            if (from != null) {
                add(" AND created_at >= ?", from);
            }
        }

        Text until(DateWindow window) {
            Instant until = DayRange.clamp(window.until());
            return until == null ? this : add(" AND created_at < ?", until);
        }

        private List<DayRange.Part> parts() {
            List<DayRange.Part> parts = new ArrayList<>();
            if (range.head() != null) {
                parts.add(range.head());
            }
            if (range.tail() != null) {
                parts.add(range.tail());
            }
            return parts;
        }

        private Text days() {
            add(" FROM list_count WHERE team_id = ? AND list = ?", teamId, table);
            if (range.firstDay() != null) {
                add(" AND day >= ?", range.firstDay());
            }
            if (range.endDay() != null) {
                add(" AND day < ?", range.endDay());
            }
            return this;
        }

        private Text rows(DayRange.Part part) {
            add(" FROM " + table + " WHERE team_id = ? AND created_at >= ?", teamId, part.from());
            return add(" AND created_at < ?", part.until());
        }
    }
}
