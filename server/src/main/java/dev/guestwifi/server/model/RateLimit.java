package dev.guestwifi.server.model;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many requests a key may make: as many at once, and as many per window on average.
 *
 * @param requests 1 to 999,999
 * @param window a second, a minute or an hour
 */
public record RateLimit(int requests, Duration window) {
    private static final int MAX_REQUESTS = 999_999;
    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,5})/(s|min|h)");

    private enum Unit {
        SECOND("s", Duration.ofSeconds(1), "second"),
        MINUTE("min", Duration.ofMinutes(1), "minute"),
        HOUR("h", Duration.ofHours(1), "hour");

        private final String symbol;
        private final Duration window;
        private final String word;

        Unit(String symbol, Duration window, String word) {
            this.symbol = symbol;
            this.window = window;
            this.word = word;
        }

        static Optional<Unit> find(Predicate<Unit> test) {
            return Arrays.stream(values()).filter(test).findFirst();
        }
    }

    public RateLimit {
        Duration given = window;
        if (requests < 1
                || requests > MAX_REQUESTS
                || Unit.find(unit -> unit.window.equals(given)).isEmpty()) {
            throw new IllegalArgumentException(
                    "a rate limit is 1 to 999999 requests per second, minute or hour, such as 600/min");
        }
    }

    /**
     * Reads {@code 600/min}, {@code 10/s} or {@code 5000/h}.
     *
     * @throws IllegalArgumentException if the text is not a limit
     */
    public static RateLimit parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("'" + text + "' is not a rate limit such as 10/s, 600/min or 5000/h");
        }
        String symbol = form.group(2);
        Unit unit = Unit.find(known -> known.symbol.equals(symbol)).orElseThrow();
        return new RateLimit(Integer.parseInt(form.group(1)), unit.window);
    }

    /** The limit as {@link #parse} reads it. */
    @Override
    public String toString() {
        return requests + "/" + unit().symbol;
    }

    /** The limit in a sentence, such as "600 requests per minute". */
    public String inWords() {
        return requests + (requests == 1 ? " request per " : " requests per ") + unit().word;
    }

    private Unit unit() {
        return Unit.find(unit -> unit.window.equals(window)).orElseThrow();
    }
}
