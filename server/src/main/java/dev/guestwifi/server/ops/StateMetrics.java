package dev.guestwifi.server.ops;

import com.sun.management.OperatingSystemMXBean;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmInfoMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import java.lang.management.ManagementFactory;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** What is measured at each scrape: connections, threads, rows, the JVM and the process. */
final class StateMetrics implements AutoCloseable {
    private static final double NANOS_PER_SECOND = 1e9;

    private final JvmGcMetrics collections = new JvmGcMetrics();

    /** @param isDraining whether the server has been told to stop */
    StateMetrics(MeterRegistry registry, ServerState server, DataCounts data, BooleanSupplier isDraining) {
        gauge(
                registry,
                "http.server.connections",
                "Open connections",
                () -> server.connections().getAsLong());
        Gauge.builder("http.server.pending", () -> server.pendingBytes().getAsLong())
                .baseUnit("bytes")
                .description("Bytes that wait in memory for clients to read or to send the rest")
                .register(registry);
        gauge(
                registry,
                "guest.wifi.draining",
                "1 once the server has been told to stop",
                () -> isDraining.getAsBoolean() ? 1 : 0);
        server.pools()
                .forEach((name, threads) -> pool(
                        registry,
                        name,
                        threads::getMaximumPoolSize,
                        threads::getActiveCount,
                        () -> threads.getQueue().size()));
        WorkerProbe workers = server.workers();
        pool(registry, "worker", workers::threads, workers::active, workers::queued);
        for (String table : DataCounts.TABLES) {
            Gauge.builder("guest.wifi.rows", () -> data.rows(table))
                    .description("Rows of all teams; counted at most once a minute")
                    .tag("table", table)
                    .register(registry);
        }
        gauge(registry, "guest.wifi.keys.live", "Keys that are neither deleted nor expired", data::liveKeys);
        version(registry);
        processorTime(registry);
        new ClassLoaderMetrics().bindTo(registry);
        new JvmInfoMetrics().bindTo(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        collections.bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
    }

    private static void gauge(MeterRegistry registry, String name, String description, Supplier<Number> value) {
        Gauge.builder(name, value).description(description).register(registry);
    }

    private static void pool(
            MeterRegistry registry,
            String name,
            Supplier<Number> threads,
            Supplier<Number> active,
            Supplier<Number> queued) {
        Gauge.builder("executor.pool.max", threads)
                .description("Threads of a pool at most")
                .baseUnit("threads")
                .tag("name", name)
                .register(registry);
        Gauge.builder("executor.active", active)
                .description("Threads of a pool that work")
                .baseUnit("threads")
                .tag("name", name)
                .register(registry);
        Gauge.builder("executor.queued", queued)
                .description("Tasks that wait for a thread of a pool")
                .baseUnit("tasks")
                .tag("name", name)
                .register(registry);
    }

    private static void processorTime(MeterRegistry registry) {
        if (ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system) {
            FunctionCounter.builder("process.cpu", system, of -> of.getProcessCpuTime() / NANOS_PER_SECOND)
                    .baseUnit("seconds")
                    .description("Processor time of the process")
                    .register(registry);
        }
    }

    private static void version(MeterRegistry registry) {
        String version = StateMetrics.class.getPackage().getImplementationVersion();
        Gauge.builder("guest.wifi.build.info", () -> 1)
                .description("The version of the server")
                .tag("version", version == null ? "unpackaged" : version)
                .register(registry);
    }

    @Override
    public void close() {
        collections.close();
    }
}
