package dev.guestwifi.conformance.law;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guestwifi.conformance.call.FullList;
import dev.guestwifi.conformance.call.Listing;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The rows of a list by day of creation: all of them, or the first days of a long list. */
final class RowsByDay {
    /** At most so many rows are read; if there are more, the last day is incomplete and left out. */
    private static final int READ = 1000;

    private final Listing list;
    private final FullList fullList;
    private final ZoneId zone;
    private final NavigableMap<LocalDate, List<JsonNode>> rows = new TreeMap<>();
    private final boolean isAll;

    /** @param zone the time zone of the days */
    RowsByDay(Listing list, FullList fullList, ZoneId zone) {
        this.list = list;
        this.fullList = fullList;
        this.zone = zone;
        List<JsonNode> read = fullList.slice(0, READ);
        for (JsonNode row : read) {
            rows.computeIfAbsent(of(row), day -> new ArrayList<>()).add(row);
        }
        isAll = read.size() == fullList.size();
        if (!isAll) {
            rows.pollLastEntry();
        }
    }

    Listing list() {
        return list;
    }

    FullList fullList() {
        return fullList;
    }

    /** The days that have rows and whose rows are all known, in order. */
    List<LocalDate> known() {
        return List.copyOf(rows.keySet());
    }

    /** The start of a range with all known rows: a day without rows. */
    LocalDate start() {
        return rows.firstKey().minusDays(1);
    }

    /** The end of a range with all known rows: a day without rows, unless the list has more rows. */
    LocalDate end() {
        return rows.lastKey().plusDays(isAll ? 1 : 0);
    }

    /** The ids of the rows of these days, both included, in the order of the list. */
    List<Long> within(LocalDate start, LocalDate end) {
        return rows.subMap(start, true, end, true).values().stream()
                .flatMap(Collection::stream)
                .map(Laws::id)
                .toList();
    }

    /** The known days whose rows are nearest to midnight: they show wrong bounds. */
    List<LocalDate> telling(int most) {
        return rows.keySet().stream()
                .sorted(Comparator.comparing(this::nearness))
                .limit(most)
                .toList();
    }

    private Duration nearness(LocalDate day) {
        Instant start = day.atStartOfDay(zone).toInstant();
        Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
        return rows.getOrDefault(day, List.of()).stream()
                .map(this::time)
                .map(time -> {
                    Duration fromStart = Duration.between(start, time);
                    Duration toEnd = Duration.between(time, end);
                    return fromStart.compareTo(toEnd) < 0 ? fromStart : toEnd;
                })
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The day on which a row was created. */
    LocalDate of(JsonNode row) {
        return time(row).atZone(zone).toLocalDate();
    }

    private Instant time(JsonNode row) {
        try {
            return OffsetDateTime.parse(Laws.time(row)).toInstant();
        } catch (DateTimeParseException e) {
            fullList.response()
                    .mustEqual("created_at of the row " + Laws.id(row), "a time of RFC 3339", Laws.time(row));
            throw e;
        }
    }
}
