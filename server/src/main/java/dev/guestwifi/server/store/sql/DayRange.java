package dev.guestwifi.server.store.sql;

import dev.guestwifi.server.model.DateWindow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A window of time as whole UTC days and the parts of days that it cuts.
 *
 * @param hasDays whether there may be whole days
 * @param firstDay the first whole day; null for no lower end
 * @param endDay the day after the last whole day; null for no upper end
 * @param head the part before the whole days, or the whole window if there are none
 * @param tail the part after the whole days
 */
record DayRange(
        boolean hasDays,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate endDay,
        @Nullable Part head,
        @Nullable Part tail) {
    /** All rows have times between these: years 0 to 9999. */
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");

    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    /** A time from an instant, inclusive, until another one, exclusive. */
    record Part(Instant from, Instant until) {}

    static DayRange of(DateWindow window) {
        Instant from = clamp(window.from());
        Instant until = clamp(window.until());
        LocalDate floor = from == null ? null : day(from);
        LocalDate firstDay = floor == null || start(floor).equals(from) ? floor : floor.plusDays(1);
        LocalDate endDay = until == null ? null : day(until);
        if (from != null && until != null && firstDay != null && endDay != null && !firstDay.isBefore(endDay)) {
            return new DayRange(false, null, null, new Part(from, until), null);
        }
        return new DayRange(true, firstDay, endDay, head(from, firstDay), tail(endDay, until));
    }

    private static @Nullable Part head(@Nullable Instant from, @Nullable LocalDate firstDay) {
        if (from == null || firstDay == null || start(firstDay).equals(from)) {
            return null;
        }
        return new Part(from, start(firstDay));
    }

    private static @Nullable Part tail(@Nullable LocalDate endDay, @Nullable Instant until) {
        if (until == null || endDay == null || start(endDay).equals(until)) {
            return null;
        }
        return new Part(start(endDay), until);
    }

    /** The nearest instant that rows can have: PostgreSQL has no words for some others. */
    static @Nullable Instant clamp(@Nullable Instant instant) {
        if (instant == null || instant.isBefore(FIRST)) {
            return instant == null ? null : FIRST;
        }
        return instant.isAfter(END) ? END : instant;
    }

    static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
