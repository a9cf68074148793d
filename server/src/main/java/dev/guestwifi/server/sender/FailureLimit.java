package dev.guestwifi.server.sender;

import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.LongSupplier;

/**
 * Lets each address fail so many times in a row, then once an interval (a leaky bucket, GCRA). Nobody but the address that
 * failed is slowed down. Time is elapsed time: setting the clock of the machine neither lengthens a wait nor ends one.
 */
public final class FailureLimit {
    /** Whoever has more addresses than this is not stopped by counting them. */
    private static final int MAX_ADDRESSES = 10_000;

    /** Of an IPv6 address the part that a network is given: within it anybody has as many as they like. */
    private static final int NETWORK_BYTES = 8;

    private static final long SECOND = 1_000_000_000;

    private final long interval;
    private final long burst;
    private final LongSupplier nanoTime;
    private final long start;
    /** The networks that failed, the eldest failure first. */
    private final Map<String, Debt> debts = new LinkedHashMap<>();
    /** The same, what is forgiven soonest first: the eldest failure need not be it. */
    private final TreeSet<Debt> soonestFirst =
            new TreeSet<>(Comparator.comparingLong(Debt::forgivenAt).thenComparing(Debt::network));

    /** @param forgivenAt when all that a network did is forgiven, in nanoseconds since the start */
    private record Debt(String network, long forgivenAt) {}

    /**
     * @param failures how many may follow each other at once; 0 for any number, for ever
     * @param interval after how long one more is forgiven
     * @param nanoTime elapsed time from any origin, in nanoseconds, which never goes back: {@code System::nanoTime}
     */
    public FailureLimit(int failures, Duration interval, LongSupplier nanoTime) {
        this.interval = interval.toNanos();
        this.burst = this.interval * failures;
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
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
        long now = nanoTime.getAsLong() - start;
        Debt before = debts.get(network);
        long from = before == null ? now : Math.max(now, before.forgivenAt());
        long over = from - now - (burst - interval);
        if (over > 0) {
            return (over + SECOND - 1) / SECOND;
        }
        remove(network);
        makeRoom(now);
        Debt debt = new Debt(network, from + interval);
        debts.put(network, debt);
        soonestFirst.add(debt);
        return 0;
    }

    /** Forgets what an address did. */
    public synchronized void forgive(String address) {
        remove(network(address));
    }

    /** Drops one network when there are too many: one that is forgiven anyway, else the eldest. */
    private void makeRoom(long now) {
        if (debts.size() < MAX_ADDRESSES) {
            return;
        }
        Debt soonest = soonestFirst.first();
        Iterator<String> eldest = debts.keySet().iterator();
        remove(soonest.forgivenAt() <= now ? soonest.network() : eldest.next());
    }

    private void remove(String network) {
        Debt debt = debts.remove(network);
        if (debt != null) {
            soonestFirst.remove(debt);
        }
    }

    private static String network(String address) {
        IpAddress known = IpAddress.of(address);
        if (known == null) {
            return address;
        }
        byte[] bytes = known.address().getAddress();
        return HexFormat.of().formatHex(Arrays.copyOf(bytes, Math.min(bytes.length, NETWORK_BYTES)));
    }
}
