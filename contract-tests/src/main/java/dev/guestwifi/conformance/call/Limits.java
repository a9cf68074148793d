package dev.guestwifi.conformance.call;

import dev.guestwifi.conformance.transport.Bounds;
import java.time.Duration;

/**
 * How much a run may ask of a target, and how much it takes from it.
 *
 * @param requests at most this many, those that clean up not counted
 * @param time from the first request, waiting included
 * @param timeout how long one exchange may take, to the last byte of the response
 * @param sizes how much of a response is read
 */
public record Limits(int requests, Duration time, Duration timeout, Bounds sizes) {
    /** 8,000 requests in 15 minutes, 30 seconds for each: enough for a thorough run at a latency of 100 ms. */
    public static final Limits DEFAULT = new Limits(8000, Duration.ofMinutes(15), Duration.ofSeconds(30));

    /** With the default sizes. */
    public Limits(int requests, Duration time, Duration timeout) {
        this(requests, time, timeout, Bounds.DEFAULT);
    }
}
