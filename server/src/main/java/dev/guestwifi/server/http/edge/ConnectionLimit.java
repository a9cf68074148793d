package dev.guestwifi.server.http.edge;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Predicate;

/** Counts open connections: in all, and of each address. */
final class ConnectionLimit {
    /** The part of an IPv6 address that names a network; its owner has every address in it. */
    private static final int NETWORK_BYTES = 8;

    private final int max;
    private final int maxPerAddress;
    private final Predicate<InetAddress> isExempt;
    /** Bounded by the number of open connections. */
    private final Map<String, Integer> byNetwork = new HashMap<>();

    private int open;

    /**
     * @param max 0 for any number
     * @param maxPerAddress 0 for any number
     * @param isExempt whose addresses stand for many clients, so that only the first limit counts
     */
    ConnectionLimit(int max, int maxPerAddress, Predicate<InetAddress> isExempt) {
        this.max = max;
        this.maxPerAddress = maxPerAddress;
        this.isExempt = isExempt;
    }

    /** Counts a connection, unless it is one too many. */
    synchronized boolean open(InetAddress address) {
        String network = network(address);
        int ofNetwork = byNetwork.getOrDefault(network, 0);
        boolean isOverShare = maxPerAddress > 0 && ofNetwork >= maxPerAddress && !isExempt.test(address);
        if (isOverShare || (max > 0 && open >= max)) {
            return false;
        }
        open++;
        byNetwork.put(network, ofNetwork + 1);
        return true;
    }

    synchronized int open() {
        return open;
    }

    /** Takes back one that was counted. */
    synchronized void close(InetAddress address) {
        open--;
        byNetwork.computeIfPresent(network(address), (network, count) -> count == 1 ? null : count - 1);
    }

    private static String network(InetAddress address) {
        byte[] bytes = address.getAddress();
        return HexFormat.of().formatHex(address instanceof Inet6Address ? Arrays.copyOf(bytes, NETWORK_BYTES) : bytes);
    }
}
