package dev.guestwifi.server.http.edge;

import java.net.InetAddress;
import java.time.Duration;
import java.util.function.Predicate;

/**
 * What the edge lets connections use.
 *
 * @param connections open at the same time; 0 for any number
 * @param connectionsPerAddress of these from one IPv4 address or one IPv6 network of 64 bits; 0 for any number
 * @param isShared for addresses of proxies, which many clients share: only the first limit holds for them
 * @param pendingBytes of all connections together, held in memory for peers that do not read or have not sent a whole
 *     request
 * @param request from the first byte of a request to its last; then the response is 408
 * @param stalledReader after which a connection is closed if its peer has read nothing to speak of
 */
public record EdgeLimits(
        int connections,
        int connectionsPerAddress,
        Predicate<InetAddress> isShared,
        long pendingBytes,
        Duration request,
        Duration stalledReader) {
    /** Connections of all addresses together, by default. */
    public static final int CONNECTIONS = 2000;

    /** Connections of one address, by default. */
    public static final int CONNECTIONS_PER_ADDRESS = 500;

    /** The largest limit of connections. */
    public static final int MAX_CONNECTIONS = 1_000_000;

    /** One part in so many of the heap is for unsent responses and unfinished requests. */
    private static final int HEAP_SHARE = 8;

    /** @throws IllegalArgumentException if a number is negative or over a million */
    public EdgeLimits {
        check("the connections", connections);
        check("the connections of an address", connectionsPerAddress);
    }

    /** An eighth of the heap for what waits for peers, 10 seconds for a request, 20 for a reader. */
    public static EdgeLimits of(int connections, int connectionsPerAddress, Predicate<InetAddress> isShared) {
        return new EdgeLimits(
                connections,
                connectionsPerAddress,
                isShared,
                Runtime.getRuntime().maxMemory() / HEAP_SHARE,
                Duration.ofSeconds(10),
                Duration.ofSeconds(20));
    }

    private static void check(String what, int number) {
        if (number < 0 || number > MAX_CONNECTIONS) {
            throw new IllegalArgumentException(what + " must be from 0 to " + MAX_CONNECTIONS + ", not " + number);
        }
    }
}
