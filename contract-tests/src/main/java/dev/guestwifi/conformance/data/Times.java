package dev.guestwifi.conformance.data;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Times that tell right from wrong: the first and last microsecond of days that matter, and equal ones. */
final class Times {
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);
    private static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2024, 2, 28),
            LocalDate.of(2024, 2, 29),
            LocalDate.of(2024, 3, 1),
            LocalDate.of(2025, 12, 31),
            LocalDate.of(2026, 1, 1));
    private static final Instant CLOCK_CHANGES_AFTER = Instant.parse("2025-01-01T00:00:00Z");
    private static final int EQUAL = 3;

    private Times() {}

    /** In ascending order, some of them equal. */
    static List<String> of(ZoneId zone) {
        SortedSet<LocalDate> days = new TreeSet<>(DAYS);
        ZoneOffsetTransition change = zone.getRules().nextTransition(CLOCK_CHANGES_AFTER);
        for (int i = 0; i < 2 && change != null; i++) {
            days.add(change.getInstant().atZone(zone).toLocalDate());
            change = zone.getRules().nextTransition(change.getInstant());
        }
        List<Instant> times = new ArrayList<>();
        for (LocalDate day : days) {
            times.add(day.atStartOfDay(zone).toInstant());
            times.add(day.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1000));
        }
        Instant noon = Instant.parse("2025-08-22T12:00:00.123456Z");
        for (int i = 0; i < 4 * EQUAL; i++) {
            times.add(noon.plusSeconds(i / EQUAL));
        }
        return times.stream().sorted().map(FORMAT::format).toList();
    }
}
