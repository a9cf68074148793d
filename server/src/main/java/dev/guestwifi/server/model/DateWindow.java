package dev.guestwifi.server.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The time between two days, both inclusive.
 *
 * @param from the first instant inside, or null for no lower end
 * @param until the first instant after it, or null for no upper end
 */
public record DateWindow(@Nullable Instant from, @Nullable Instant until) {
    /** Everything. */
    public static final DateWindow ALWAYS = new DateWindow(null, null);

    /**
     * Whole days in a zone: from the first instant of {@code start} to the first instant of the day after {@code end},
     * whatever the clocks did in between. Either may be missing.
     */
    public static DateWindow between(@Nullable LocalDate start, @Nullable LocalDate end, ZoneId zone) {
        return new DateWindow(
                start == null ? null : start.atStartOfDay(zone).toInstant(),
                end == null ? null : end.plusDays(1).atStartOfDay(zone).toInstant());
    }
}
