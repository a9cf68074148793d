package dev.guestwifi.conformance;

import dev.guestwifi.conformance.call.Api;
import dev.guestwifi.conformance.call.Call;
import dev.guestwifi.conformance.call.CheckedResponse;
import dev.guestwifi.conformance.call.Inconclusive;
import dev.guestwifi.conformance.call.Violation;
import dev.guestwifi.conformance.law.ConnectionFailure;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Detects a target in another time zone than UTC, for runs without {@code --timezone}: its rows would seem to be on the
 * wrong days. Compares where days begin in the list of visits with the midnights of all zones.
 */
final class TimeZoneCheck {
    /** Days at which the list is read, spread over it so that they are in summer and in winter. */
    private static final int DAYS = 4;

    private static final int SUGGESTIONS = 3;

    private final Api api;

    private TimeZoneCheck(Api api) {
        this.api = api;
    }

    /** @return a failure if another zone explains the target's days and UTC does not */
    static Optional<ConnectionFailure> look(Api api) {
        try {
            return new TimeZoneCheck(api).otherZones().map(zones -> new ConnectionFailure(sentence(zones), true, true));
        } catch (Inconclusive | Violation | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String sentence(List<String> zones) {
        return "the target counts days in another time zone than UTC, such as " + String.join(" or ", zones)
                + ": give --timezone, also if it should be UTC";
    }

    private Optional<List<String>> otherZones() {
        List<Midnight> midnights = midnights();
        if (midnights.stream().allMatch(midnight -> midnight.isIn(ZoneOffset.UTC))) {
            return Optional.empty();
        }
        // Zones of a place before those that are only an offset.
        List<String> zones = Stream.of(true, false)
                .flatMap(ofPlace -> ZoneId.getAvailableZoneIds().stream()
                        .sorted()
                        .filter(zone -> ofPlace == (zone.contains("/") && !zone.startsWith("Etc/"))))
                .filter(zone -> midnights.stream().allMatch(midnight -> midnight.isIn(ZoneId.of(zone))))
                .limit(SUGGESTIONS)
                .toList();
        return zones.isEmpty() ? Optional.empty() : Optional.of(zones);
    }

    private List<Midnight> midnights() {
        List<Midnight> midnights = new ArrayList<>();
        long rows = total(row(1, ""));
        for (long i = 0; i < DAYS && rows > 0; i++) {
            Instant time = time(row(1 + rows * (2 * i + 1) / (2 * DAYS), ""));
            LocalDate day = LocalDate.ofInstant(time, ZoneOffset.UTC);
            CheckedResponse first = row(1, "&start_date=" + day);
            long before = rows - total(first);
            midnights.add(new Midnight(
                    day,
                    before > 0 ? time(row(before, "")) : Instant.MIN,
                    total(first) > 0 ? time(first) : Instant.MAX));
        }
        return midnights;
    }

    private CheckedResponse row(long page, String window) {
        return api.send(
                Call.get("/customer-visits?slug=" + api.target().team() + window + "&page=" + page + "&per_page=1"));
    }

    private static long total(CheckedResponse page) {
        return page.at("/meta/total").asLong();
    }

    private static Instant time(CheckedResponse page) {
        return OffsetDateTime.parse(page.at("/data/0/created_at").asText()).toInstant();
    }

    /**
     * What the target says of the first moment of a day.
     *
     * @param before the time of the last row before it
     * @param notBefore the time of the first row of the day or of a later one
     */
    private record Midnight(LocalDate day, Instant before, Instant notBefore) {
        boolean isIn(ZoneId zone) {
            Instant midnight = day.atStartOfDay(zone).toInstant();
            return before.isBefore(midnight) && !notBefore.isBefore(midnight);
        }
    }
}
