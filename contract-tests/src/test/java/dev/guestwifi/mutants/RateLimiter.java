package dev.guestwifi.mutants;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A rate limit before a server that has none: so many requests of a key in each window of fixed length, which is
 * another way to count than the server's own.
 */
final class RateLimiter implements Change {
    /** Of the key that most requests carry. */
    private static final int QUOTA = 60;
    /** Of others: so few that they can be used up on a busy machine, too. */
    private static final int QUOTA_OF_OTHERS = 20;

    private static final int SECONDS = 3;
    private static final long NANOS = 1_000_000_000;
    private static final Set<Integer> OF_KEYS = Set.of(200, 201, 304, 403, 409, 415, 422);
    private static final Set<String> NOT_FOUND = Set.of("team_not_found", "voucher_not_found");

    private final String mainKey;
    private final boolean isShared;
    private final Map<String, Window> windows = new ConcurrentHashMap<>();

    /**
     * @param mainKey the key that most requests carry
     * @param isShared whether all keys share one limit, which is a fault
     */
    RateLimiter(String mainKey, boolean isShared) {
        this.mainKey = mainKey;
        this.isShared = isShared;
    }

    /** How many requests there were in the window that began at a time. */
    private record Window(int quota, long start, int used) {
        boolean isOver(long now) {
            return now - start >= SECONDS * NANOS;
        }

        long seconds() {
            long left = SECONDS * NANOS - (System.nanoTime() - start);
            return Math.max(1, (left + NANOS - 1) / NANOS);
        }

        Reply told(Reply reply) {
            return reply.with("RateLimit-Policy", "\"per-key\";q=" + quota + ";w=" + SECONDS)
                    .with("RateLimit", "\"per-key\";r=" + Math.max(0, quota - used) + ";t=" + seconds());
        }
    }

    @Override
    public Reply response(Request request, Upstream server) throws IOException {
        if (request.key() == null) {
            return server.send(request);
        }
        String key = isShared ? mainKey : request.key();
        Window window = window(key, 0);
        boolean isOver = window.used >= window.quota;
        Reply reply = server.send(isOver ? harmless(request) : request);
        if (!isOfKey(request, reply, server)) {
            return reply;
        }
        return isOver
                ? window.told(Variants.refused(server, 429, "rate_limited", "Rate limited"))
                        .with("Retry-After", String.valueOf(window.seconds()))
                : window(key, 1).told(reply);
    }

    private Window window(String key, int more) {
        return windows.compute(key, (same, before) -> {
            long now = System.nanoTime();
            int quota = key.equals(mainKey) ? QUOTA : QUOTA_OF_OTHERS;
            Window window = before == null || before.isOver(now) ? new Window(quota, now, 0) : before;
            return new Window(quota, window.start, window.used + more);
        });
    }

    /** The same request, but one that changes nothing, to see whether its key counts. */
    static Request harmless(Request request) {
        return request.is("POST") || request.is("DELETE") ? request.drop("slug") : request;
    }

    /** Whether the server has judged the key, and found it good. */
    private static boolean isOfKey(Request request, Reply reply, Upstream server) throws IOException {
        if (request.is("OPTIONS")) {
            return false;
        }
        boolean isFound = !reply.is(404)
                || NOT_FOUND.contains(
                        request.is("HEAD") ? server.send(request.method("GET")).code() : reply.code());
        return OF_KEYS.contains(reply.status()) || (reply.is(404) && isFound);
    }
}
