package dev.guestwifi.conformance.call;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Parses {@code Retry-After}: seconds, or an HTTP date in any of its three formats. */
final class RetryAfter {
    /** Longer than any run. */
    private static final Duration FOR_EVER = Duration.ofDays(365_000);

    private static final Pattern SECONDS = Pattern.compile("0*([0-9]{1,10})");
    private static final Pattern MANY_SECONDS = Pattern.compile("[0-9]+");
    private static final DateTimeFormatter DATE = form("EEE, dd MMM uuuu HH:mm:ss 'GMT'");
    private static final DateTimeFormatter OLDEST_DATE = form("EEE MMM ppd HH:mm:ss uuuu");
    private static final int HALF_A_CENTURY = 50;

    private RetryAfter() {}

    /** @return how long to wait; empty if the value is malformed */
    static Optional<Duration> parse(String value, Instant now) {
        String text = value.strip();
        var seconds = SECONDS.matcher(text);
        if (seconds.matches()) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(seconds.group(1))));
        }
        if (MANY_SECONDS.matcher(text).matches()) {
            return Optional.of(FOR_EVER);
        }
        return Stream.of(DATE, oldDate(now), OLDEST_DATE)
                .flatMap(form -> instant(text, form).stream())
                .findFirst()
                .map(until -> until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO);
    }

    private static Optional<Instant> instant(String text, DateTimeFormatter form) {
        try {
            return Optional.of(LocalDateTime.parse(text, form).toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** A year of two digits is the one nearest to now. */
    private static DateTimeFormatter oldDate(Instant now) {
        int year = now.atZone(ZoneOffset.UTC).getYear();
        return new DateTimeFormatterBuilder()
                .appendPattern("EEEE, dd-MMM-")
                .appendValueReduced(ChronoField.YEAR, 2, 2, year - HALF_A_CENTURY)
                .appendPattern(" HH:mm:ss 'GMT'")
                .toFormatter(Locale.ENGLISH);
    }

    private static DateTimeFormatter form(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }
}
