package dev.guestwifi.benchmarks.soak;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.guestwifi.benchmarks.compare.HttpConnection;
import dev.guestwifi.benchmarks.compare.HttpResponse;
import dev.guestwifi.benchmarks.compare.Parallel;
import dev.guestwifi.benchmarks.compare.Requests;
import dev.guestwifi.benchmarks.compare.ServerProcess;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Requests of all kinds on several connections, at a steady rate. */
final class MixedLoad {
    private static final int CONNECTIONS = 8;
    private static final int REQUESTS_A_CONNECTION = 5_000;
    /** Who is late by more does not make up for it. */
    private static final long MAX_LATE = TimeUnit.SECONDS.toNanos(1);

    private static final Set<Integer> BAD_KEY = Set.of(401, 429);
    private static final Set<Integer> OK = Set.of(200);
    private static final Set<Integer> CREATED = Set.of(201);
    private static final Set<Integer> NOT_MODIFIED = Set.of(304);

    private final ServerProcess server;
    private final Requests requests;
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong unique = new AtomicLong();

    MixedLoad(ServerProcess server) {
        this.server = server;
        requests = server.requests();
    }

    /** How many responses there were. */
    long responses() {
        return sent.get();
    }

    /**
     * Sends requests until a time.
     *
     * @param perSecond requests, on all connections together; 0 for as many as the server takes
     * @param end by {@link System#nanoTime}
     * @throws IOException if a response has a status that it must not have
     */
    void run(int perSecond, long end) throws IOException, InterruptedException {
        long interval = perSecond == 0 ? 0 : TimeUnit.SECONDS.toNanos(CONNECTIONS) / perSecond;
        var unused = Parallel.run(CONNECTIONS, number -> () -> {
            send(interval, end);
            return number;
        });
    }

    private void send(long interval, long end) throws IOException {
        long next = System.nanoTime();
        while (System.nanoTime() - end < 0) {
            try (HttpConnection connection = new HttpConnection(server.port())) {
                String tag = exchange(connection, requests.page(), OK).header("ETag");
                for (int i = 0; i < REQUESTS_A_CONNECTION && System.nanoTime() - end < 0; i++) {
                    next = Math.max(next + interval, System.nanoTime() - MAX_LATE);
                    for (long wait = next - System.nanoTime(); wait > 0; wait = next - System.nanoTime()) {
                        LockSupport.parkNanos(wait);
                    }
                    exchange(connection, i, tag);
                }
            }
        }
    }

    /** Of 21 requests 9 get the same page, 5 another one each, and 7 are of the other kinds. */
    private void exchange(HttpConnection connection, int number, @Nullable String tag) throws IOException {
        switch (number % 20) {
            case 0, 1, 2, 3, 4 -> exchange(connection, requests.window(unique.incrementAndGet()), OK);
            case 5, 6 -> exchange(connection, requests.notModified(String.valueOf(tag)), NOT_MODIFIED);
            case 7, 8 -> exchange(connection, requests.gzip(), OK);
            case 9 -> exchange(connection, requests.unauthorized(), BAD_KEY);
            case 10 -> {
                HttpResponse created = exchange(connection, requests.create("S" + unique.incrementAndGet()), CREATED);
                exchange(connection, requests.delete(id(created)), OK);
            }
            default -> exchange(connection, requests.page(), OK);
        }
    }

    private HttpResponse exchange(HttpConnection connection, byte[] request, Set<Integer> expected) throws IOException {
        HttpResponse response = connection.exchange(request);
        sent.incrementAndGet();
        if (!expected.contains(response.status())) {
            throw new IOException(
                    "expected %s, got\n%s%s".formatted(expected, response.head(), new String(response.body(), UTF_8)));
        }
        return response;
    }

    /** The id of the voucher in a response. */
    private static long id(HttpResponse created) {
        String text = new String(created.body(), UTF_8);
        int start = text.indexOf("\"id\":") + "\"id\":".length();
        return Long.parseLong(text, start, text.indexOf(',', start), 10);
    }
}
