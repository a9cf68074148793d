package dev.guestwifi.server.http.edge;

import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * The bytes that wait in memory for peers, over all connections: responses that they have not read, and requests that
 * they have not sent whole. Above a limit the connections that have moved nothing for longest are ended, those that hold
 * little last, so that whoever reads is served. A reader that moves nothing for too long is ended, too.
 */
final class PendingBytes {
    /** Less than this is not progress: a byte now and then would hold a response for ever. */
    private static final int PROGRESS = 16 * 1024;

    private final long max;
    private final long patience;
    private final LongSupplier ticker;
    private final AtomicLong total = new AtomicLong();
    private final Set<Account> waiting = ConcurrentHashMap.newKeySet();

    /**
     * @param max bytes of all connections together
     * @param patience how long a reader may move nothing
     * @param ticker nanoseconds, from any origin, that never run backwards
     */
    PendingBytes(long max, Duration patience, LongSupplier ticker) {
        this.max = max;
        this.patience = patience.toNanos();
        this.ticker = ticker;
    }

    /** @param end ends the connection at once */
    Account open(Runnable end) {
        return new Account(end);
    }

    long total() {
        return total.get();
    }

    /** Ends the connections of readers that have moved nothing for too long. To be called now and then. */
    void endStalledReaders() {
        long now = ticker.getAsLong();
        for (Account account : waiting) {
            if (account.unread() > 0 && now - account.movedAt > patience) {
                account.end();
            }
        }
    }

    /** Looks for one at a time: others may come meanwhile, and ending those that hold little makes no room. */
    private synchronized void makeRoom(Account newest) {
        while (total.get() > max) {
            long now = ticker.getAsLong();
            Optional<Account> next = waiting.stream()
                    .filter(account -> account != newest)
                    .min(Comparator.comparing(Account::holdsLittle)
                            .thenComparingLong((Account account) -> account.movedAt - now));
            if (next.isEmpty()) {
                return;
            }
            next.get().end();
        }
    }

    /** What waits for one peer. Written and read by different threads. */
    final class Account {
        private final Runnable end;
        private long unread;
        private long unsent;
        private long moved;
        private boolean isClosed;
        private volatile long movedAt;

        private Account(Runnable end) {
            this.end = end;
        }

        synchronized long unread() {
            return unread;
        }

        private synchronized boolean holdsLittle() {
            return unread + unsent < PROGRESS;
        }

        /** Notes bytes that the peer is to read. */
        void respond(long bytes) {
            synchronized (this) {
                set(unread + bytes, unsent);
            }
            makeRoom(this);
        }

        /** Notes that the peer's side took some of them. */
        synchronized void read(long bytes) {
            moved += bytes;
            if (moved >= PROGRESS) {
                moved = 0;
                movedAt = ticker.getAsLong();
            }
            set(Math.max(0, unread - bytes), unsent);
        }

        /** Notes how many bytes have come of a request that is not whole, or that waits for its turn. */
        void collect(long bytes) {
            boolean isMore;
            synchronized (this) {
                isMore = bytes > unsent;
                set(unread, bytes);
            }
            if (isMore) {
                makeRoom(this);
            }
        }

        synchronized void close() {
            set(0, 0);
            isClosed = true;
        }

        private void end() {
            close();
            end.run();
        }

        private void set(long nowUnread, long nowUnsent) {
            if (isClosed) {
                return;
            }
            long before = unread + unsent;
            long now = nowUnread + nowUnsent;
            unread = nowUnread;
            unsent = nowUnsent;
            total.addAndGet(now - before);
            if (before == 0 && now > 0) {
                moved = 0;
                movedAt = ticker.getAsLong();
                waiting.add(this);
            } else if (before > 0 && now == 0) {
                waiting.remove(this);
            }
        }
    }
}
