package dev.guestwifi.server.ops;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** The timers of the responses of one operation. The one of its successes is found without a look-up. */
final class ResponseTimers {
    /** In the place of an operation or a code where there is none. */
    static final String NONE = "none";

    private static final Duration[] BUCKETS = {
        Duration.ofMillis(1),
        Duration.ofMillis(5),
        Duration.ofMillis(25),
        Duration.ofMillis(100),
        Duration.ofMillis(500),
        Duration.ofMillis(2500)
    };

    private static final int PER_CLASS = 100;
    private static final int CLASSES = 6;

    private final MeterRegistry registry;
    private final String operation;
    private final AtomicReferenceArray<@Nullable Timer> withoutCode = new AtomicReferenceArray<>(CLASSES);
    /** Bounded by the codes and statuses of the contracts. */
    private final Map<Result, Timer> withCode = new ConcurrentHashMap<>();

    private record Result(int statusClass, String code) {}

    ResponseTimers(MeterRegistry registry, String operation) {
        this.registry = registry;
        this.operation = operation;
    }

    /** @param code of the problem; null if there is none */
    Timer of(int status, @Nullable String code) {
        int statusClass = status / PER_CLASS;
        if (code != null) {
            return withCode.computeIfAbsent(new Result(statusClass, code), this::timer);
        }
        Timer known = withoutCode.get(statusClass);
        if (known != null) {
            return known;
        }
        Timer made = timer(new Result(statusClass, NONE)); // the registry makes each one only once
        withoutCode.set(statusClass, made);
        return made;
    }

    private Timer timer(Result result) {
        return Timer.builder("http.server.requests")
                .description("Responses, and the time from the whole request to its response")
                .tag("operation", operation)
                .tag("status", result.statusClass + "xx")
                .tag("code", result.code)
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
    }
}
