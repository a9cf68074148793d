package dev.guestwifi.server.ops;

import dev.guestwifi.server.contract.Operation;
import dev.guestwifi.server.generated.contract.ProblemCode;
import dev.guestwifi.server.request.RequestContext;
import dev.guestwifi.server.request.RequestObserver;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * What happens to requests, counted. Labels have values of the contract only, so that callers cannot make series: no
 * path, team, key or address.
 */
final class Metrics implements RequestObserver {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    /** By operation; bounded by the operations of the contracts. */
    private final Map<String, ResponseTimers> requests = new ConcurrentHashMap<>();

    private final ResponseTimers others;
    private final Counter keyLimited;
    private final Counter addressLimited;
    private final LongAdder active = new LongAdder();
    private final LongAdder sentBytes = new LongAdder();
    private final LongAdder receivedBytes = new LongAdder();

    Metrics() {
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
        others = new ResponseTimers(registry, ResponseTimers.NONE);
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
        timers(operation).of(status, code).record(request.progress().nanos(), TimeUnit.NANOSECONDS);
    }

    private ResponseTimers timers(@Nullable Operation operation) {
        if (operation == null) {
            return others;
        }
        ResponseTimers known = requests.get(operation.id());
        return known == null ? requests.computeIfAbsent(operation.id(), id -> new ResponseTimers(registry, id)) : known;
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
