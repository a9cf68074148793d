package dev.guestwifi.admin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until it is told to go on, and the time that has passed, which setting it leaves alone. */
final class TestClock extends Clock {
    private volatile long nanos = Long.MAX_VALUE - 5;
    private volatile Instant now = Instant.parse("2026-11-01T12:00:00.123456Z");

    synchronized void pass(Duration time) {
        now = now.plus(time);
        nanos += time.toNanos();
    }

    /** Somebody sets the clock: no time passes. */
    synchronized void set(Duration jump) {
        now = now.plus(jump);
    }

    long nanos() {
        return nanos;
    }

    /** A duration from now, as answers show times. */
    String after(Duration time) {
        return now.plus(time).toString();
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("nobody asks for it");
    }
}
