package dev.guestwifi.benchmarks;

import dev.guestwifi.server.Server;
import dev.guestwifi.server.ServerConfig;
import dev.guestwifi.server.contract.Contract;
import dev.guestwifi.server.data.DataDirectory;
import dev.guestwifi.server.key.KeyFormat;
import dev.guestwifi.server.store.Stores;
import dev.guestwifi.server.store.StoresBuilder;
import dev.guestwifi.server.store.memory.MemoryStores;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Random;

/** Loads a large instance and reads its first and last page. */
public final class Millions {
    private static final int PER_PAGE = 100;
    private static final int WARM_UP = 500;
    private static final int REQUESTS = 1000;
    private static final double NANOS_A_MILLI = 1e6;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String key = KeyFormat.generate(new Random(1));

    private Millions() {}

    /** @param arguments how many customers, and how many visits */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        new Millions().measure(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
    }

    private void measure(int customers, int visits) throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory("millions");
        try {
            Instance.write(directory, key, customers, visits);
            System.out.printf("data files: %,d MB%n", size(directory) / 1_000_000);
            Contract contract = Contract.load();
            long before = liveHeap();
            long start = System.nanoTime();
            StoresBuilder builder = MemoryStores.builder(Clock.systemUTC());
            DataDirectory.load(directory, contract, builder, System.err);
            Stores stores = builder.build();
            double seconds = (System.nanoTime() - start) / 1e9;
            builder = null;
            long heap = liveHeap() - before;
            System.out.printf("load: %.1f s, %,.0f rows a second%n", seconds, (customers + visits) / seconds);
            System.out.printf(
                    "live heap: %,d MB, %d bytes a row%n", heap / 1_000_000, heap / ((long) customers + visits));
            readPages(stores, customers);
        } finally {
            delete(directory);
        }
    }

    private void readPages(Stores stores, int customers) throws IOException, InterruptedException {
        ServerConfig config = new ServerConfig("127.0.0.1", 0, ZoneOffset.UTC, null);
        try (Server server = Server.start(config, stores, Clock.systemUTC())) {
            String list = server.uri() + "/api/customers?slug=default&per_page=" + PER_PAGE + "&page=";
            String first = list + 1;
            String last = list + (customers + PER_PAGE - 1) / PER_PAGE;
            long[] firsts = new long[REQUESTS];
            long[] lasts = new long[REQUESTS];
            for (int i = -WARM_UP; i < REQUESTS; i++) {
                long toFirst = nanos(first);
                long toLast = nanos(last);
                if (i >= 0) {
                    firsts[i] = toFirst;
                    lasts[i] = toLast;
                }
            }
            System.out.printf(
                    "page of %d, median of %d: first %.2f ms, last %.2f ms%n",
                    PER_PAGE, REQUESTS, median(firsts) / NANOS_A_MILLI, median(lasts) / NANOS_A_MILLI);
        }
    }

    private long nanos(String uri) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(uri)).header("X-API-Key", key).build();
        long start = System.nanoTime();
        HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        long taken = System.nanoTime() - start;
        if (response.statusCode() != 200) {
            throw new IllegalStateException(uri + " answered " + response.statusCode());
        }
        return taken;
    }

    private static long median(long[] values) {
        return Arrays.stream(values)
                .sorted()
                .skip(values.length / 2)
                .findFirst()
                .orElseThrow();
    }

    private static long liveHeap() {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }

    private static long size(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private static void delete(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(directory);
    }
}
