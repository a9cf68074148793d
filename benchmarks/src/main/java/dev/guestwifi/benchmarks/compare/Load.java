package dev.guestwifi.benchmarks.compare;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;

/** Requests of one kind on several connections, each sent when the response to the one before has come. */
final class Load {
    private static final AtomicLong CODES = new AtomicLong();
    private static final AtomicLong WINDOWS = new AtomicLong();

    private final ServerProcess server;
    private final Kind kind;
    private final int connections;

    Load(ServerProcess server, Kind kind, int connections) {
        this.server = server;
        this.kind = kind;
        this.connections = connections;
    }

    /**
     * Sends requests for some time.
     *
     * @throws IOException if a response has not the status that it must have
     */
    Sample run(Duration time) throws IOException, InterruptedException {
        List<HttpConnection> open = new ArrayList<>();
        List<Exchange> exchanges = new ArrayList<>();
        try {
            for (int i = 0; i < connections; i++) {
                HttpConnection connection = new HttpConnection(server.port());
                open.add(connection);
                exchanges.add(exchange(connection));
            }
            long allocatedBefore = server.allocatedBytes();
            long cpuBefore = server.cpuMicros();
            long start = System.nanoTime();
            long end = start + time.toNanos();
            long[] latencies = Parallel.run(connections, number -> () -> latencies(exchanges.get(number), end)).stream()
                    .flatMapToLong(LongStream::of)
                    .toArray();
            long cpu = server.cpuMicros() - cpuBefore;
            return new Sample(latencies, cpu, server.allocatedBytes() - allocatedBefore);
        } finally {
            for (HttpConnection connection : open) {
                connection.close();
            }
        }
    }

    private static long[] latencies(Exchange exchange, long end) throws IOException {
        LongStream.Builder latencies = LongStream.builder();
        for (long start = System.nanoTime(); start < end; ) {
            exchange.run();
            long now = System.nanoTime();
            latencies.add(now - start);
            start = now;
        }
        return latencies.build().toArray();
    }

    /** A request on a connection, again and again; fails if a response has not the status that it must have. */
    Exchange exchange(HttpConnection connection) throws IOException {
        Requests requests = server.requests();
        return switch (kind) {
            case PAGE -> repeated(connection, requests.page());
            case FRESH -> () -> exchange(connection, requests.window(WINDOWS.incrementAndGet()), kind.status());
            case UNAUTHORIZED -> repeated(connection, requests.unauthorized());
            case GZIP -> repeated(connection, requests.gzip());
            case NOT_MODIFIED -> {
                String tag = connection.exchange(requests.page()).header("ETag");
                if (tag == null) {
                    throw new IOException(server + " sent no ETag");
                }
                yield repeated(connection, requests.notModified(tag));
            }
            case WRITE ->
                () -> {
                    HttpResponse created =
                            exchange(connection, requests.create("B" + CODES.incrementAndGet()), kind.status());
                    exchange(connection, requests.delete(id(created)), 200);
                };
        };
    }

    private Exchange repeated(HttpConnection connection, byte[] request) {
        return () -> {
            HttpResponse response = exchange(connection, request, kind.status());
            if (kind == Kind.GZIP && !"gzip".equals(response.header("Content-Encoding"))) {
                throw new IOException(server + " did not compress:\n" + response.head());
            }
        };
    }

    private HttpResponse exchange(HttpConnection connection, byte[] request, int status) throws IOException {
        HttpResponse response = connection.exchange(request);
        if (response.status() != status) {
            throw new IOException(
                    "%s: expected %d, got\n%s%s".formatted(server, status, response.head(), text(response)));
        }
        return response;
    }

    /** The id of the voucher in a response, found without a JSON parser, which would cost more than the exchange. */
    private static long id(HttpResponse created) {
        String text = text(created);
        int start = text.indexOf("\"id\":") + "\"id\":".length();
        return Long.parseLong(text, start, text.indexOf(',', start), 10);
    }

    private static String text(HttpResponse response) {
        return new String(response.body(), UTF_8);
    }

    @FunctionalInterface
    interface Exchange {
        void run() throws IOException;
    }
}
