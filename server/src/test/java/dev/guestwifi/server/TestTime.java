package dev.guestwifi.server;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock and elapsed time that stand still until a test moves them. Elapsed time soon exceeds the largest number. */
public final class TestTime extends Clock {
    private volatile Instant now;
    private volatile long nanos = Long.MAX_VALUE - 5;

    public TestTime() {
        this(Instant.parse("2026-11-01T12:00:00Z"));
    }

    public TestTime(Instant start) {
        now = start;
    }

    /** Time passes: the clock and elapsed time go on. */
    public synchronized void pass(Duration time) {
        now = now.plus(time);
        nanos += time.toNanos();
    }

    /** Somebody sets the clock, forward or back: no time passes. */
    public synchronized void setClock(Duration jump) {
        now = now.plus(jump);
    }

    /** Elapsed time in nanoseconds from an arbitrary origin. */
    public long nanos() {
        return nanos;
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
        throw new UnsupportedOperationException("The tests do not need it");
    }
}
