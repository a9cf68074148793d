package dev.guestwifi.server.data;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads times as responses have them: {@code 2025-08-22T03:10:12.000000Z}, with up to six decimals. Stricter than
 * {@link Instant#parse}, which also accepts hour 24 and second 60, and several times faster: files may have millions.
 */
final class UtcTime {
    private static final String SHAPE = "0000-00-00T00:00:00";
    private static final int SECONDS_A_DAY = 86_400;
    private static final int DECIMALS = 6;
    private static final int DATE = 10;
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");

    private UtcTime() {}

    /** Returns the instant, or null if the text is not such a time. */
    static @Nullable Instant parse(String text) {
        if (!hasShape(text)) {
            return null;
        }
        int hour = digits(text, 11, 13);
        int minute = digits(text, 14, 16);
        int second = digits(text, 17, 19);
        if (hour > 23 || minute > 59 || second > 59) {
            return null;
        }
        try {
            long day = LocalDate.of(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10))
                    .toEpochDay();
            return Instant.ofEpochSecond(day * SECONDS_A_DAY + hour * 3600L + minute * 60L + second, nanos(text));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /**
     * Returns the instant of a time in another unambiguous form: with an offset such as {@code +02:00} or {@code +02}
     * instead of {@code Z}, or a space instead of {@code T}. Null for any other text, and for times whose year in UTC
     * does not have four digits.
     */
    static @Nullable Instant parseOffset(String text) {
        if (text.length() <= SHAPE.length() || "T ".indexOf(text.charAt(DATE)) < 0) {
            return null;
        }
        String usual = text.substring(0, DATE) + 'T' + text.substring(DATE + 1);
        int sign = Math.max(usual.indexOf('+', DATE), usual.indexOf('-', DATE));
        if (sign < 0) {
            return parse(usual);
        }
        Instant local = parse(usual.substring(0, sign) + 'Z');
        int minutes = offsetMinutes(usual.substring(sign + 1));
        if (local == null || minutes < 0) {
            return null;
        }
        Instant utc = local.plusSeconds((usual.charAt(sign) == '+' ? -60L : 60L) * minutes);
        return utc.isBefore(FIRST) || utc.isAfter(LAST) ? null : utc;
    }

    /** The minutes of {@code 02:00} or {@code 02}; -1 for any other text. */
    private static int offsetMinutes(String text) {
        boolean isShort = text.length() == 2;
        String offset = isShort ? text + ":00" : text;
        if (offset.length() != 5
                || offset.charAt(2) != ':'
                || !(offset.substring(0, 2) + offset.substring(3)).chars().allMatch(UtcTime::isDigit)) {
            return -1;
        }
        int hours = digits(offset, 0, 2);
        int minutes = digits(offset, 3, 5);
        return hours > 23 || minutes > 59 ? -1 : hours * 60 + minutes;
    }

    private static boolean hasShape(String text) {
        int end = text.length() - 1;
        if (end < SHAPE.length() || text.charAt(end) != 'Z') {
            return false;
        }
        for (int i = 0; i < SHAPE.length(); i++) {
            char expected = SHAPE.charAt(i);
            if (expected == '0' ? !isDigit(text.charAt(i)) : text.charAt(i) != expected) {
                return false;
            }
        }
        int decimals = end - SHAPE.length() - 1;
        return decimals < 0
                || (text.charAt(SHAPE.length()) == '.'
                        && decimals >= 1
                        && decimals <= DECIMALS
                        && text.substring(SHAPE.length() + 1, end).chars().allMatch(UtcTime::isDigit));
    }

    private static int nanos(String text) {
        int nanos = 0;
        for (int i = 0; i < 9; i++) {
            int at = SHAPE.length() + 1 + i;
            nanos = nanos * 10 + (at < text.length() - 1 ? text.charAt(at) - '0' : 0);
        }
        return nanos;
    }

    private static int digits(String text, int from, int until) {
        int number = 0;
        for (int i = from; i < until; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
