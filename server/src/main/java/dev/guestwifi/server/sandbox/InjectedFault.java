package dev.guestwifi.server.sandbox;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is done to a share of the requests, so that programs can be tested against a failing server. A value out of its
 * bounds is an {@link IllegalArgumentException}.
 *
 * @param operation the operationId of the requests in the contract, or null for all operations
 * @param percent the share of the requests, 1 to 100
 * @param delay how long a request waits, to the millisecond, at most 30 seconds; zero unless the kind is {@link
 *     Kind#LATENCY}
 */
public record InjectedFault(@Nullable String operation, Kind kind, int percent, Duration delay) {
    private static final int ALL = 100;
    private static final Duration LONGEST = Duration.ofSeconds(30);

    /** What happens to a request. */
    public enum Kind {
        /** It waits, then it is executed. */
        LATENCY,
        /** The response is 429, and nothing is executed. */
        RATE_LIMITED,
        /** The response is 503, and nothing is executed. */
        UNAVAILABLE,
        /** It is executed, then the connection is closed without a response. */
        RESET
    }

    public InjectedFault {
        if (percent < 1 || percent > ALL) {
            throw new IllegalArgumentException("percent must be from 1 to 100, not " + percent);
        }
        if (kind != Kind.LATENCY) {
            delay = Duration.ZERO;
        } else if (delay.toMillis() < 1 || delay.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("milliseconds must be from 1 to " + LONGEST.toMillis());
        }
    }

    /** Whether it is for requests of an operation. */
    public boolean appliesTo(String operationId) {
        return operation == null || operation.equals(operationId);
    }
}
