package dev.guestwifi.conformance;

import dev.guestwifi.conformance.law.Run;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Warns before a run that its time limit is too short, and names the option to change. */
final class Forecast {
    private static final int MINUTE = 60;

    private Forecast() {}

    static Optional<String> of(Run run) {
        return of(
                run.connection().latency(),
                run.options().usualRequests(),
                run.options().limits().time(),
                run.options().isThorough());
    }

    /**
     * The warning; empty if the limit is long enough.
     *
     * @param latency of one request
     * @param requests how many are sent one after another
     */
    static Optional<String> of(Duration latency, int requests, Duration limit, boolean isThorough) {
        Duration needed = latency.multipliedBy(requests);
        if (needed.compareTo(limit) <= 0) {
            return Optional.empty();
        }
        long minutes = needed.multipliedBy(3).dividedBy(2).toSeconds() / MINUTE + 1;
        return Optional.of(String.format(
                Locale.ROOT,
                "a request takes %d ms, so that about %,d of them need more than the time limit of %d s:"
                        + " give --time-limit %dm%s",
                latency.toMillis(),
                requests,
                limit.toSeconds(),
                minutes,
                isThorough ? ", or --quick" : ""));
    }
}
