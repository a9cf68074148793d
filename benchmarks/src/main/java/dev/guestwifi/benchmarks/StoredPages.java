package dev.guestwifi.benchmarks;

import dev.guestwifi.benchmarks.compare.HttpConnection;
import dev.guestwifi.benchmarks.compare.HttpResponse;
import dev.guestwifi.benchmarks.compare.Parallel;
import dev.guestwifi.benchmarks.compare.Requests;
import dev.guestwifi.benchmarks.compare.ServerProcess;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** What pages of long lists take, from the first to the last; each is asked for once, so that no cache has it. */
final class StoredPages {
    static final int PER_PAGE = 10;
    private static final int WARM_UP = 1000;
    private static final int REQUESTS = 300;
    private static final int CONNECTIONS = 8;
    private static final Duration LOADED = Duration.ofSeconds(5);
    private static final double NANOS_A_MILLI = 1e6;
    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int MONTHS_A_YEAR = 12;
    private static final String MONTH = "&start_date=2025-06-01&end_date=2025-06-30";

    private final ServerProcess server;
    private final Requests requests;
    private final AtomicLong sent = new AtomicLong();

    /** @param key that may read and write */
    StoredPages(ServerProcess server, String key) {
        this.server = server;
        requests = new Requests("127.0.0.1:" + server.port(), key);
    }

    /** Measures and prints the pages of a list, as {@link Instance} has written it. */
    void print(String list, long rows) throws IOException {
        long last = (rows + PER_PAGE - 1) / PER_PAGE;
        print(list, "first page", 1, false);
        print(list, "middle page", last / 2, false);
        print(list, "last page", last, false);
        print(list, "first page of a month", 1, true);
        print(list, "last page of a month", Math.max(1, last / MONTHS_A_YEAR), true);
    }

    private void print(String list, String name, long page, boolean isMonth) throws IOException {
        double[] millis = new double[REQUESTS];
        long cpu = 0;
        try (HttpConnection connection = new HttpConnection(server.port())) {
            for (int i = -WARM_UP; i < REQUESTS; i++) {
                if (i == 0) {
                    cpu = server.requestMicros();
                }
                double taken = millis(connection, request(list, page, isMonth));
                if (i >= 0) {
                    millis[i] = taken;
                }
            }
            cpu = server.requestMicros() - cpu;
        }
        Arrays.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "%s, %s: least %.2f ms, median %.2f ms, the server's processor time %.2f ms%n",
                list,
                name,
                millis[0],
                millis[REQUESTS / 2],
                cpu / 1e3 / REQUESTS);
    }

    /** Prints how many pages of a list the server sends in a second, on several connections. */
    void printRate(String list, long page) throws IOException, InterruptedException {
        rate(String.format(Locale.ROOT, "%s, page %,d", list, page), () -> request(list, page, false), OK);
    }

    /** Prints how many vouchers the server creates in a second, on several connections. */
    void printCreations() throws IOException, InterruptedException {
        rate("vouchers created", () -> requests.create("R" + sent.incrementAndGet()), CREATED);
    }

    private void rate(String what, Supplier<byte[]> request, int status) throws IOException, InterruptedException {
        long end = System.nanoTime() + LOADED.toNanos();
        long count = Parallel.run(CONNECTIONS, number -> () -> load(request, status, end)).stream()
                .mapToLong(Long::longValue)
                .sum();
        System.out.printf(Locale.ROOT, "%s: %,d a second%n", what, count / LOADED.toSeconds());
    }

    private long load(Supplier<byte[]> request, int status, long end) throws IOException {
        long count = 0;
        try (HttpConnection connection = new HttpConnection(server.port())) {
            while (System.nanoTime() - end < 0) {
                mustBe(status, connection.exchange(request.get()));
                count++;
            }
        }
        return count;
    }

    /** A parameter that the server ignores makes each request another. */
    private byte[] request(String list, long page, boolean isMonth) {
        return requests.get("/api/" + list + "?slug=default&per_page=" + PER_PAGE + "&page=" + page
                + (isMonth ? MONTH : "") + "&number=" + sent.incrementAndGet());
    }

    private static double millis(HttpConnection connection, byte[] request) throws IOException {
        long start = System.nanoTime();
        HttpResponse response = connection.exchange(request);
        long taken = System.nanoTime() - start;
        mustBe(OK, response);
        return taken / NANOS_A_MILLI;
    }

    private static void mustBe(int status, HttpResponse response) throws IOException {
        if (response.status() != status) {
            throw new IOException("A request got " + response.status());
        }
    }
}
