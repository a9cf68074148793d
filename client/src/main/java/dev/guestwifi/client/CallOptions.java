package dev.guestwifi.client;

import java.time.Duration;

/**
 * Timeouts and retries of a call. Immutable: each method returns a changed copy.
 *
 * <p>A call is one operation with its retries; a list makes one call per page. The client retries failed and timed-out
 * connections, the statuses 408, 429, 502, 503 and 504, and 409 while an earlier attempt of the same creation is still
 * being processed. Between attempts it waits as long as {@code Retry-After} asks. Without that header the wait doubles
 * from {@code firstBackoff} up to {@code maxBackoff}, less a random part of up to a half.
 *
 * @param maxRetries attempts after the first, from 0
 * @param requestTimeout for one attempt, until the last byte of the response
 * @param overallTimeout for the call with all attempts and waits; a wait that would exceed it fails the call at once
 * @param firstBackoff the wait before the first retry
 * @param maxBackoff the longest wait without {@code Retry-After}
 * @param maxRetryAfter the longest {@code Retry-After} to wait for; a longer one fails the call at once
 */
public record CallOptions(
        int maxRetries,
        Duration requestTimeout,
        Duration overallTimeout,
        Duration firstBackoff,
        Duration maxBackoff,
        Duration maxRetryAfter) {
    private static final Duration MAX_TIME = Duration.ofDays(365);

    /**
     * @throws IllegalArgumentException if a duration is not positive or longer than 365 days, or {@code maxRetries} is
     *     negative
     */
    public CallOptions {
        if (maxRetries < 0) {
            throw new IllegalArgumentException("maxRetries must not be negative.");
        }
        requireValid("requestTimeout", requestTimeout);
        requireValid("overallTimeout", overallTimeout);
        requireValid("firstBackoff", firstBackoff);
        requireValid("maxBackoff", maxBackoff);
        requireValid("maxRetryAfter", maxRetryAfter);
    }

    private static void requireValid(String name, Duration time) {
        if (time.isNegative() || time.isZero() || time.compareTo(MAX_TIME) > 0) {
            throw new IllegalArgumentException(name + " must be positive and at most 365 days.");
        }
    }

    /**
     * The defaults: 3 retries; 30 s per attempt, 2 min per call; backoff from 200 ms to 5 s; a {@code Retry-After} of
     * at most 1 min.
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

    /** Sets the number of attempts after the first; 0 for no retries. */
    public CallOptions maxRetries(int retries) {
        return new CallOptions(retries, requestTimeout, overallTimeout, firstBackoff, maxBackoff, maxRetryAfter);
    }

    /** Sets the timeout of one attempt. */
    public CallOptions requestTimeout(Duration limit) {
        return new CallOptions(maxRetries, limit, overallTimeout, firstBackoff, maxBackoff, maxRetryAfter);
    }

    /** Sets the timeout of a call with all its attempts and waits. */
    public CallOptions overallTimeout(Duration limit) {
        return new CallOptions(maxRetries, requestTimeout, limit, firstBackoff, maxBackoff, maxRetryAfter);
    }

    /** Sets the first and the longest wait between attempts. */
    public CallOptions backoff(Duration first, Duration longest) {
        return new CallOptions(maxRetries, requestTimeout, overallTimeout, first, longest, maxRetryAfter);
    }

    /** Sets the longest {@code Retry-After} to wait for. */
    public CallOptions maxRetryAfter(Duration limit) {
        return new CallOptions(maxRetries, requestTimeout, overallTimeout, firstBackoff, maxBackoff, limit);
    }
}
