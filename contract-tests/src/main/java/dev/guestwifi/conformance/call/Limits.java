package dev.guestwifi.conformance.call;

import java.time.Duration;

/**
 * How much a run may ask of a target.
 *
 * @param requests at most this many, those that clean up not counted
 * @param time from the first request, waiting included
 * @param answer how long one answer may take to begin, and each next part of it to come
 */
public record Limits(int requests, Duration time, Duration answer) {
    /** 2,000 requests in 60 seconds, each answered within 10. */
    public static final Limits DEFAULT = new Limits(2000, Duration.ofSeconds(60), Duration.ofSeconds(10));
}
