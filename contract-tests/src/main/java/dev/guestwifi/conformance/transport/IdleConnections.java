package dev.guestwifi.conformance.transport;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Open connections without a request, the most recently used first. Safe for use by many threads. */
final class IdleConnections implements Closeable {
    private static final int MOST = 8;
    /** The server may be about to close one that is older; what is not safe cannot be sent again. */
    private static final Duration FRESH = Duration.ofSeconds(1);

    /** A server that closes a kept connection sooner gives no time to use it; usual timeouts begin at five seconds. */
    private static final Duration EARLY = Duration.ofSeconds(3);

    private static final Duration OLDEST = Duration.ofSeconds(10);

    private final Deque<Connection> idle = new ArrayDeque<>();
    private final List<String> faults = new ArrayList<>();
    private boolean closesEarly;

    /**
     * A usable connection; null if there is none. Once the server has closed a kept connection early, unsafe requests
     * get none: the server may be closing that one too, and the request would be lost.
     */
    synchronized @Nullable Connection take(boolean isSafe) {
        if (!isSafe && closesEarly) {
            return null;
        }
        for (Connection next = idle.pollFirst(); next != null; next = idle.pollFirst()) {
            Connection.Rest rest = next.rest();
            if (rest == Connection.Rest.BYTES) {
                faults.add("an earlier response on the same connection is followed by bytes that do not belong to it");
            } else if (rest == Connection.Rest.QUIET && next.idle().compareTo(isSafe ? OLDEST : FRESH) < 0) {
                return next;
            } else if (rest == Connection.Rest.CLOSED) {
                noteClosed(next);
            }
            discard(next);
        }
        return null;
    }

    /** Notes that the server has closed a kept connection. */
    synchronized void noteClosed(Connection connection) {
        closesEarly |= connection.idle().compareTo(EARLY) < 0;
    }

    synchronized boolean closesEarly() {
        return closesEarly;
    }

    /** Faults after earlier responses; each is returned once. */
    synchronized List<String> faults() {
        List<String> told = List.copyOf(faults);
        faults.clear();
        return told;
    }

    synchronized void keep(Connection connection) {
        idle.addFirst(connection);
        if (idle.size() > MOST) {
            discard(idle.removeLast());
        }
    }

    private static void discard(Connection connection) {
        try {
            connection.close();
        } catch (IOException e) {
            // it is not used any more
        }
    }

    @Override
    public synchronized void close() {
        idle.forEach(IdleConnections::discard);
        idle.clear();
    }
}
