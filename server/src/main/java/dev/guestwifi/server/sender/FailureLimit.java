package dev.guestwifi.server.sender;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Lets each address fail so many times in a row, then once an interval (a leaky bucket, GCRA). Nobody but the address that
 * failed is slowed down.
 */
public final class FailureLimit {
    /** Whoever has more addresses than this is not stopped by counting them. */
    private static final int MAX_ADDRESSES = 10_000;

    /** Of an IPv6 address the part that a network is given: within it anybody has as many as they like. */
    private static final int NETWORK_BYTES = 8;

    private static final int MICROS = 1_000_000;

    private final long interval;
    private final long burst;
    private final Clock clock;
    /** When what an address did would be forgiven, in microseconds since 1970; the eldest first. */
    private final Map<String, Long> forgiven = new LinkedHashMap<>();

    /**
     * @param failures how many may follow each other at once; 0 for any number, for ever
     * @param interval after how long one more is forgiven
     */
    public FailureLimit(int failures, Duration interval, Clock clock) {
        this.interval = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.EPOCH.plus(interval));
        this.burst = this.interval * failures;
        this.clock = clock;
    }

    /**
     * Notes a failure, if the address may still fail.
     *
     * @return whole seconds until it may, at least 1; 0 if it may and the failure is noted
     */
    public synchronized long fail(String address) {
        if (burst == 0) {
            return 0;
        }
        String network = network(address);
        long now = now();
        long from = Math.max(now, forgiven.getOrDefault(network, 0L));
        long over = from - now - (burst - interval);
        if (over > 0) {
            return (over + MICROS - 1) / MICROS;
        }
        forgiven.remove(network);
        makeRoom();
        forgiven.put(network, from + interval);
        return 0;
    }

    /** Forgets what an address did. */
    public synchronized void forgive(String address) {
        forgiven.remove(network(address));
    }

    private void makeRoom() {
        if (forgiven.size() >= MAX_ADDRESSES) {
            forgiven.values().removeIf(when -> when <= now());
        }
        if (forgiven.size() >= MAX_ADDRESSES) {
            Iterator<String> eldest = forgiven.keySet().iterator();
            eldest.next();
            eldest.remove();
        }
    }

    private long now() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
    }

    private static String network(String address) {
        byte[] bytes = Sender.parsed(address).getAddress();
        return HexFormat.of().formatHex(Arrays.copyOf(bytes, Math.min(bytes.length, NETWORK_BYTES)));
    }
}
