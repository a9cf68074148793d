package dev.guestwifi.server.ops;

import dev.guestwifi.server.request.RequestObserver;
import dev.guestwifi.server.store.Stores;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How one server is watched: its readiness, its metrics and its access log, as far as they are asked for. */
public final class Operations implements AutoCloseable {
    /** The name of the logger that has one line per response. */
    public static final String ACCESS_LOGGER = "guest-wifi.access";

    private final OperationsConfig config;
    private final Clock clock;
    private final @Nullable Management management;
    private final List<ReadinessCheck> checks = new ArrayList<>();
    private @Nullable URI managementUri;
    private volatile boolean isDraining;

    /** @param clock the time of the access log, and by which keys expire */
    public Operations(OperationsConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
        Integer port = config.managementPort();
        management = port == null ? null : new Management(config, port, clock);
        checks.add(new ReadinessCheck(
                "draining", () -> isDraining ? Optional.of("The server is stopping.") : Optional.empty()));
    }

    /** Adds a condition of readiness; to be called before {@link #start}. */
    public void add(ReadinessCheck check) {
        checks.add(check);
    }

    /** Adds something to the management port, if there is one; to be called before {@link #start}. */
    public void add(ManagementEndpoint endpoint) {
        if (management != null) {
            management.add(endpoint);
        }
    }

    /** The observer of all requests; nothing if nobody asks for it. */
    public Optional<RequestObserver> observer() {
        RequestObserver log = config.accessLog() == AccessLogFormat.OFF
                ? null
                : new AccessLog(config.accessLog(), config.accessLogOutput(), clock);
        RequestObserver metrics = management == null ? null : management.metrics();
        if (log != null && metrics != null) {
            return Optional.of(new Observers(metrics, log));
        }
        return Optional.ofNullable(log == null ? metrics : log);
    }

    /** The stores that the server is to use: their calls are timed if there are metrics. */
    public Stores timed(Stores stores) {
        return management == null ? stores : management.timed(stores);
    }

    /**
     * Opens the management port, if there is one.
     *
     * @param api the address of the API
     * @param stores whose rows are counted
     * @throws ManagementListenException if it cannot listen
     */
    public void start(URI api, ServerState server, Stores stores) throws ManagementListenException {
        if (management != null) {
            managementUri = management.start(api, server, stores, checks, () -> isDraining);
        }
    }

    /** The address of the management port; nothing if there is none. */
    public Optional<URI> managementUri() {
        return Optional.ofNullable(managementUri);
    }

    /** Readiness fails from now on. */
    public void drain() {
        isDraining = true;
    }

    @Override
    public void close() {
        if (management != null) {
            management.close();
        }
    }
}
