package dev.guestwifi.client.internal;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Parses {@code Retry-After}: seconds, or a date in one of the three formats of RFC 9110. */
final class RetryAfter {
    /** Longer than any limit that can be configured. */
    static final Duration LONGEST = Duration.ofDays(3650);

    private static final int MAX_DATE_LENGTH = 40;
    private static final int MAX_DIGITS = 9;

    private static final List<DateTimeFormatter> DATES = List.of(
            DateTimeFormatter.RFC_1123_DATE_TIME,
            DateTimeFormatter.ofPattern("EEEE, dd-MMM-yy HH:mm:ss 'GMT'", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC),
            DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC));

    private RetryAfter() {}

    /** Returns the wait, at most {@link #LONGEST}; empty if the value is malformed or in the past. */
    static Optional<Duration> parse(String value, Instant now) {
        String text = value.trim();
        if (text.matches("[0-9]+")) {
            String digits = text.replaceFirst("^0+(?=.)", "");
            return Optional.of(
                    digits.length() > MAX_DIGITS ? LONGEST : capped(Duration.ofSeconds(Long.parseLong(digits))));
        }
        return text.length() > MAX_DATE_LENGTH
                ? Optional.empty()
                : date(text).map(date -> capped(Duration.between(now, date))).filter(wait -> !wait.isNegative());
    }

    private static Duration capped(Duration wait) {
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    private static Optional<Instant> date(String text) {
        return DATES.stream().flatMap(format -> date(format, text).stream()).findFirst();
    }

    private static Optional<Instant> date(DateTimeFormatter format, String text) {
        try {
            return Optional.of(format.parse(text, Instant::from));
        } catch (DateTimeException e) {
            return Optional.empty(); // Perhaps another format matches.
        }
    }
}
