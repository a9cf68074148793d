package dev.guestwifi.server.ops;

import dev.guestwifi.server.contract.Operation;
import dev.guestwifi.server.generated.contract.ProblemCode;
import dev.guestwifi.server.request.RequestContext;
import dev.guestwifi.server.request.RequestObserver;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;

/**
 * What happens to requests, counted. Labels have values of the contract only, so that callers cannot make series: no
 * path, team, key or address.
 */
final class Metrics implements RequestObserver {
    /** In the place of an operation or a code where there is none. */
    private static final String NONE = "none";

    private static final Duration[] BUCKETS = {
        Duration.ofMillis(1),
        Duration.ofMillis(5),
        Duration.ofMillis(25),
        Duration.ofMillis(100),
        Duration.ofMillis(500),
        Duration.ofMillis(2500)
    };

    private static final int PER_CLASS = 100;

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final LongSupplier nanoTime;
    /** Bounded by the operations and codes of the contracts. */
    private final Map<Series, Timer> requests = new ConcurrentHashMap<>();

    private final Counter keyLimited;
    private final Counter addressLimited;
    private final LongAdder active = new LongAdder();
    private final LongAdder sentBytes = new LongAdder();
    private final LongAdder receivedBytes = new LongAdder();

    /** What the requests of one timer have in common. */
    private record Series(String operation, int statusClass, String code) {}

    /** @param nanoTime as it was asked when the requests began */
    Metrics(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        // Names that promtool refuses: one like that of a part of a summary, one in nanoseconds.
        registry.config()
                .meterFilter(MeterFilter.denyNameStartsWith("system.cpu.count"))
                .meterFilter(MeterFilter.denyNameStartsWith("process.cpu.time"));
        Gauge.builder("http.server.requests.active", active, LongAdder::sum)
                .description("Requests that have no response yet")
                .register(registry);
        count("http.server.sent", sentBytes, "Bytes of responses, headers included");
        count("http.server.received", receivedBytes, "Bytes that came from clients");
        // At zero from the start, so that the first one is an increase.
        RefusalReasons.ALL.forEach(this::refusals);
        keyLimited = limited("key");
        addressLimited = limited("address");
    }

    private void count(String name, LongAdder sum, String description) {
        FunctionCounter.builder(name, sum, LongAdder::sum)
                .baseUnit("bytes")
                .description(description)
                .register(registry);
    }

    MeterRegistry registry() {
        return registry;
    }

    @Override
    public void began(RequestContext request) {
        active.increment();
    }

    @Override
    public void ended(RequestContext request, int status) {
        active.decrement();
        sentBytes.add(request.progress().sentBytes());
        Operation operation = request.operation();
        String code = Outcome.code(request, status);
        if (ProblemCode.RATE_LIMITED.code().equals(code)) {
            (request.keyOrNull() == null ? addressLimited : keyLimited).increment();
        }
        Series series =
                new Series(operation == null ? NONE : operation.id(), status / PER_CLASS, code == null ? NONE : code);
        Timer timer = requests.get(series);
        (timer == null ? requests.computeIfAbsent(series, this::timer) : timer)
                .record(nanoTime.getAsLong() - request.progress().startedAt(), TimeUnit.NANOSECONDS);
    }

    private Timer timer(Series series) {
        return Timer.builder("http.server.requests")
                .description("Responses, and the time from the whole request to its response")
                .tag("operation", series.operation)
                .tag("status", series.statusClass + "xx")
                .tag("code", series.code)
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
    }

    @Override
    public void refused(String reason) {
        refusals(RefusalReasons.ALL.contains(reason) ? reason : RefusalReasons.OTHER)
                .increment();
    }

    private Counter limited(String limit) {
        return Counter.builder("http.server.rate.limited")
                .description("Responses 429: to keys beyond their rate limit, and to addresses that sent too many bad"
                        + " keys or wrong passwords")
                .tag("limit", limit)
                .register(registry);
    }

    private Counter refusals(String reason) {
        return Counter.builder("http.server.refused")
                .description("Requests and connections that the edge refused before they could be read, by reason")
                .tag("reason", reason)
                .register(registry);
    }

    @Override
    public void received(long bytes) {
        receivedBytes.add(bytes);
    }

    /** All metrics as text. */
    byte[] scrape(String mediaType) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try {
            registry.scrape(text, mediaType);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toByteArray();
    }

    void close() {
        registry.close();
    }
}
