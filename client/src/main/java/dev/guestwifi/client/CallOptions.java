package dev.guestwifi.client;

import java.time.Duration;

/**
 * How long a call may take and how often it is tried. Immutable: each method returns a changed copy.
 *
 * <p>A call is one request of an operation with its retries; a list makes one call a page. Tried again are connections
 * that failed or took too long and the answers 408, 429, 502, 503 and 504, and 409 while an earlier attempt of the
 * same creation is still being worked on. Between attempts the client waits what {@code Retry-After} asks for, or else
 * for a time that doubles from {@code firstBackoff} up to {@code maxBackoff}, less a random part of up to one half.
 *
 * @param maxRetries attempts after the first, from 0
 * @param requestTimeout for one attempt, from sending it to the last byte of its answer
 * @param overallTimeout for the call with all its attempts and waits; no wait begins that would end after it
 * @param firstBackoff the wait before the first retry
 * @param maxBackoff the longest wait that nobody asked for
 * @param maxRetryAfter the longest {@code Retry-After} that is waited for; with a longer one the call fails at once
 */
public record CallOptions(
        int maxRetries,
        Duration requestTimeout,
        Duration overallTimeout,
        Duration firstBackoff,
        Duration maxBackoff,
        Duration maxRetryAfter) {
    private static final Duration LONGEST = Duration.ofDays(365);

    /**
     * @throws IllegalArgumentException if a time is not positive, or longer than a year, or the number of retries is
     *     negative
     */
    public CallOptions {
        if (maxRetries < 0) {
            throw new IllegalArgumentException("maxRetries must not be negative.");
        }
        positive("requestTimeout", requestTimeout);
        positive("overallTimeout", overallTimeout);
        positive("firstBackoff", firstBackoff);
        positive("maxBackoff", maxBackoff);
        positive("maxRetryAfter", maxRetryAfter);
    }

    private static void positive(String name, Duration time) {
        if (time.isNegative() || time.isZero() || time.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(name + " must be longer than zero, and a year at most.");
        }
    }

    /**
     * Three retries; 30 seconds an attempt, two minutes a call; waits of 200 ms to 5 s, or of up to a minute if asked.
     */
    public static CallOptions defaults() {
        return new CallOptions(
                3,
                Duration.ofSeconds(30),
                Duration.ofMinutes(2),
                Duration.ofMillis(200),
                Duration.ofSeconds(5),
                Duration.ofMinutes(1));
    }

    /** With another number of attempts after the first; 0 for none. */
    public CallOptions maxRetries(int retries) {
        return new CallOptions(retries, requestTimeout, overallTimeout, firstBackoff, maxBackoff, maxRetryAfter);
    }

    /** With another limit for one attempt. */
    public CallOptions requestTimeout(Duration limit) {
        return new CallOptions(maxRetries, limit, overallTimeout, firstBackoff, maxBackoff, maxRetryAfter);
    }

    /** With another limit for a call with all its attempts. */
    public CallOptions overallTimeout(Duration limit) {
        return new CallOptions(maxRetries, requestTimeout, limit, firstBackoff, maxBackoff, maxRetryAfter);
    }

    /** With other waits between attempts: the first and the longest. */
    public CallOptions backoff(Duration first, Duration longest) {
        return new CallOptions(maxRetries, requestTimeout, overallTimeout, first, longest, maxRetryAfter);
    }

    /** With another limit for what {@code Retry-After} may ask. */
    public CallOptions maxRetryAfter(Duration limit) {
        return new CallOptions(maxRetries, requestTimeout, overallTimeout, firstBackoff, maxBackoff, limit);
    }
}
