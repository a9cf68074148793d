package dev.guestwifi.server.store.sql;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Adds up the counts of days that are over: they were split into slots because many connections wrote at a time. Each
 * call looks at some of the counts, from where the last one ended. Others may write rows of these days meanwhile.
 */
final class SlotFolding {
    /** How many counts a call looks at. */
    private static final int ROWS = 5000;

    /** How many days of lists a call folds, each in a transaction of its own: nobody waits long for one. */
    private static final int DAYS = 100;

    private static final String OF_DAY = " WHERE team_id = ? AND list = ? AND day = ?";
    private static final Place START = new Place(0, "", LocalDate.of(1, 1, 1));

    private final Database database;
    private final Clock clock;
    private Place from = START;

    SlotFolding(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A day of a list, in the order of the counts. */
    private record Place(long teamId, String list, LocalDate day) {
        static Place of(ResultRow row) throws SQLException {
            return new Place(row.id(1), row.text(2), DayRange.day(row.instant(3)));
        }
    }

    synchronized void run() {
        String place = "team_id, list, " + database.dialect().startOfDay("day");
        List<Place> next = database.read(sql -> sql.list(
                "SELECT " + place + " FROM list_count WHERE (team_id, list, day) >= (?, ?, ?)"
                        + " ORDER BY team_id, list, day LIMIT 1 OFFSET " + ROWS,
                Place::of,
                from.teamId(),
                from.list(),
                from.day()));
        List<Place> days = database.read(sql -> sql.list(
                "SELECT " + place + " FROM (SELECT team_id, list, day, row_count FROM list_count"
                        + " WHERE (team_id, list, day) >= (?, ?, ?) ORDER BY team_id, list, day LIMIT " + ROWS
                        + ") AS part WHERE day < ? GROUP BY team_id, list, day"
                        + " HAVING count(*) > 1 OR sum(row_count) = 0 ORDER BY team_id, list, day LIMIT " + DAYS,
                Place::of,
                from.teamId(),
                from.list(),
                from.day(),
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1)));
        for (Place day : days) {
            fold(day);
        }
        if (days.size() == DAYS) {
            from = days.get(DAYS - 1);
        } else {
            from = next.isEmpty() ? START : next.get(0);
        }
    }

    private void fold(Place day) {
        database.write(sql -> {
            // What another connection adds meanwhile is a row of its own again, for the next time.
            long moved = sql
                    .list(
                            "DELETE FROM list_count" + OF_DAY + " AND slot <> 0 RETURNING row_count",
                            row -> row.id(1),
                            day.teamId(),
                            day.list(),
                            day.day())
                    .stream()
                    .mapToLong(Long::longValue)
                    .sum();
            if (moved != 0) {
                sql.update(
                        "INSERT INTO list_count (team_id, list, day, slot, row_count) VALUES (?, ?, ?, 0, ?)"
                                + " ON CONFLICT (team_id, list, day, slot)"
                                + " DO UPDATE SET row_count = list_count.row_count + excluded.row_count",
                        day.teamId(),
                        day.list(),
                        day.day(),
                        moved);
            }
            return sql.update(
                    "DELETE FROM list_count" + OF_DAY + " AND slot = 0 AND row_count = 0",
                    day.teamId(),
                    day.list(),
                    day.day());
        });
    }
}
