package dev.guestwifi.conformance.call;

import dev.guestwifi.conformance.transport.Bounds;
import java.time.Duration;

/**
 * Limits of a run.
 *
 * @param requests maximum number of requests, cleanup not counted
 * @param time maximum duration, waits included
 * @param timeout of one exchange, to the last byte of the response
 * @param sizes how much of a response is read
 */
public record Limits(int requests, Duration time, Duration timeout, Bounds sizes) {
    /** 60,000 requests, 15 minutes, 30 seconds per exchange: enough for a thorough run at a latency of 100 ms. */
    public static final Limits DEFAULT = new Limits(60_000, Duration.ofMinutes(15), Duration.ofSeconds(30));

    /** With the default sizes. */
    public Limits(int requests, Duration time, Duration timeout) {
        this(requests, time, timeout, Bounds.DEFAULT);
    }
}
