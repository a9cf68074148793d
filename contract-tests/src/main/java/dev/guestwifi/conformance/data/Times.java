package dev.guestwifi.conformance.data;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Times that show wrong handling of dates: the first and last microsecond of days that matter, and equal ones. All ascend. */
final class Times {
    static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");

    /** After every run of the kit. */
    static final Instant FUTURE = Instant.parse("2160-02-29T12:00:00.654321Z");

    /** One for each way in which days begin; in some of them clocks change at midnight. */
    static final List<ZoneId> ZONES = Stream.of(
                    "UTC",
                    "Etc/GMT+12",
                    "Pacific/Kiritimati",
                    "Europe/London",
                    "Europe/Berlin",
                    "America/New_York",
                    "America/Sao_Paulo",
                    "America/Santiago",
                    "America/Havana",
                    "Africa/Cairo",
                    "Asia/Beirut",
                    "Asia/Kathmandu",
                    "Australia/Lord_Howe")
            .map(ZoneId::of)
            .toList();

    /** Days around which the instance's own zone has rows in the team that is looked at most. */
    private static final List<LocalDate> DAYS =
            days("2024-02-28", "2024-02-29", "2024-03-01", "2025-12-31", "2026-01-01");

    private static final List<LocalDate> REMARKABLE = days(
            "0001-01-02",
            "0999-12-31",
            "1582-10-10",
            "1600-02-29",
            "1900-02-28",
            "1900-03-01",
            "1970-01-01",
            "2000-02-29",
            "2016-12-31",
            "2024-02-29",
            "2025-12-31",
            "2038-01-19",
            "2100-02-28",
            "9999-12-30");

    private static final Instant CLOCK_CHANGES_AFTER = Instant.parse("2025-01-01T00:00:00Z");
    private static final Instant NOON = Instant.parse("2025-08-22T12:00:00.123456Z");
    private static final int EQUAL = 3;
    /** No page of ten or a thousand rows ends where so many equal times do, or seldom. */
    private static final int MANY_EQUAL = 7;

    private static final Duration STEP = Duration.ofMinutes(171);
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private Times() {}

    static String text(Instant time) {
        return FORMAT.format(time);
    }

    /** Few, for lists that have no dates and are read often. */
    static List<Instant> few(ZoneId zone) {
        SortedSet<LocalDate> days = new TreeSet<>(DAYS);
        days.addAll(clockChanges(zone));
        List<Instant> times = new ArrayList<>();
        days.forEach(day -> times.addAll(edges(day, zone)));
        IntStream.range(0, 4 * EQUAL).forEach(i -> times.add(NOON.plusSeconds(i / EQUAL)));
        return times.stream().sorted().toList();
    }

    /** Besides them, the edges of a leap day and of clock changes in every zone. */
    static List<Instant> some(ZoneId zone) {
        List<Instant> times = new ArrayList<>(few(zone));
        SortedSet<Instant> others = new TreeSet<>();
        for (ZoneId other : ZONES) {
            others.addAll(edges(LocalDate.of(2024, 2, 29), other));
            clockChanges(other).forEach(day -> others.addAll(edges(day, other)));
        }
        others.removeAll(times);
        times.addAll(others);
        return times.stream().sorted().toList();
    }

    /** Edges of remarkable days from year 1 to 9999 in every zone, and both sides of clock changes. */
    static List<Instant> calendar() {
        SortedSet<Instant> times = new TreeSet<>(List.of(FIRST, FIRST.plus(1, ChronoUnit.MICROS), LAST));
        times.addAll(List.of(Instant.EPOCH, Instant.ofEpochSecond(Integer.MAX_VALUE), Instant.ofEpochSecond(1L << 31)));
        for (ZoneId zone : ZONES) {
            REMARKABLE.forEach(day -> times.addAll(edges(day, zone)));
            clockChanges(zone).forEach(day -> times.addAll(edges(day, zone)));
            transitions(zone).forEach(change -> {
                times.add(change.getInstant().minus(1, ChronoUnit.MICROS));
                times.add(change.getInstant());
            });
        }
        return List.copyOf(times);
    }

    /** So many times, seven equal ones after the other. */
    static List<Instant> tied(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> CLOCK_CHANGES_AFTER.plus(STEP.multipliedBy(i / MANY_EQUAL)))
                .toList();
    }

    /** So many times, all of them equal. */
    static List<Instant> equal(int count) {
        return Collections.nCopies(count, NOON);
    }

    /** The first microsecond of a day, the last one, and the last before and the first after it. */
    static List<Instant> edges(LocalDate day, ZoneId zone) {
        Instant start = day.atStartOfDay(zone).toInstant();
        Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
        return List.of(start.minus(1, ChronoUnit.MICROS), start, end.minus(1, ChronoUnit.MICROS), end);
    }

    /** The days of the two changes of the clock after a new year, where there are any. */
    private static List<LocalDate> clockChanges(ZoneId zone) {
        return transitions(zone).stream()
                .map(change -> change.getInstant().atZone(zone).toLocalDate())
                .toList();
    }

    private static List<ZoneOffsetTransition> transitions(ZoneId zone) {
        List<ZoneOffsetTransition> changes = new ArrayList<>();
        ZoneOffsetTransition change = zone.getRules().nextTransition(CLOCK_CHANGES_AFTER);
        for (int i = 0; i < 2 && change != null; i++) {
            changes.add(change);
            change = zone.getRules().nextTransition(change.getInstant());
        }
        return changes;
    }

    private static List<LocalDate> days(String... days) {
        return Stream.of(days).map(LocalDate::parse).toList();
    }
}
