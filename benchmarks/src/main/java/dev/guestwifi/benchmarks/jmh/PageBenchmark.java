package dev.guestwifi.benchmarks.jmh;

import dev.guestwifi.benchmarks.compare.Requests;
import dev.guestwifi.server.Server;
import dev.guestwifi.server.ServerConfig;
import dev.guestwifi.server.data.DemoData;
import dev.guestwifi.server.generated.model.CustomerPageJson;
import dev.guestwifi.server.http.EntityTag;
import dev.guestwifi.server.http.Gzip;
import dev.guestwifi.server.json.Json;
import dev.guestwifi.server.key.DemoKeys;
import dev.guestwifi.server.model.Customer;
import dev.guestwifi.server.model.CustomerFilter;
import dev.guestwifi.server.model.DateWindow;
import dev.guestwifi.server.model.Page;
import dev.guestwifi.server.model.PageRequest;
import dev.guestwifi.server.store.CustomerStore;
import dev.guestwifi.server.store.Stores;
import dev.guestwifi.server.store.StoresBuilder;
import dev.guestwifi.server.store.memory.MemoryStores;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The pieces of a page of 50 customers under a date window, on the demo instance. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class PageBenchmark {
    private static final long TEAM = 1;
    private static final CustomerFilter JUNE =
            new CustomerFilter(DateWindow.between(LocalDate.of(2025, 6, 1), LocalDate.of(2025, 6, 30), ZoneOffset.UTC));

    private final CustomerStore customers;
    private final byte[] body;
    private final CustomerPageJson representation;

    /** Takes the bytes and the representation from a running server. */
    public PageBenchmark() {
        StoresBuilder builder = MemoryStores.builder(Clock.systemUTC());
        DemoData.fill(builder);
        builder.add(DemoKeys.INSTANCE.stored());
        Stores stores = builder.build();
        customers = stores.customers();
        try {
            body = body(stores);
            representation = Json.read(new ByteArrayInputStream(body), CustomerPageJson.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] body(Stores stores) throws IOException, InterruptedException {
        try (Server server = Server.start(ServerConfig.onAnyPort(ZoneOffset.UTC), stores, Clock.systemUTC())) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(server.uri() + Requests.PAGE))
                    .header("X-API-Key", DemoKeys.INSTANCE.key())
                    .build();
            return HttpClient.newHttpClient()
                    .send(request, BodyHandlers.ofByteArray())
                    .body();
        }
    }

    /** Finds the ends of the window, and reads one row. */
    @Benchmark
    public Page<Customer> window() {
        return customers.list(TEAM, JUNE, new PageRequest(1, 1));
    }

    /** Finds the window and reads its first 50 rows. */
    @Benchmark
    public Page<Customer> page() {
        return customers.list(TEAM, JUNE, new PageRequest(1, 50));
    }

    /** Representation to bytes. */
    @Benchmark
    public byte[] json() {
        return Json.bytes(representation);
    }

    /** Bytes to their entity tag. */
    @Benchmark
    public String entityTag() {
        return EntityTag.of(body);
    }

    /** Bytes to compressed bytes. */
    @Benchmark
    public byte[] gzip() {
        return Gzip.compress(body, Gzip.FAST);
    }
}
