package dev.guestwifi.server;

import dev.guestwifi.server.caller.ClientAddress;
import dev.guestwifi.server.contract.Contract;
import dev.guestwifi.server.http.OperationCheck;
import dev.guestwifi.server.http.PageCache;
import dev.guestwifi.server.http.edge.EdgeAddOn;
import dev.guestwifi.server.http.edge.EdgeLimits;
import dev.guestwifi.server.http.edge.FreshMemory;
import dev.guestwifi.server.http.edge.RequestContexts;
import dev.guestwifi.server.key.KeyCheck;
import dev.guestwifi.server.key.KeyFilter;
import dev.guestwifi.server.key.LiveKeys;
import dev.guestwifi.server.ops.FailureLimit;
import dev.guestwifi.server.ops.Operations;
import dev.guestwifi.server.ops.RateLimits;
import dev.guestwifi.server.ops.ReadinessCheck;
import dev.guestwifi.server.ops.ServerState;
import dev.guestwifi.server.ops.WorkerProbe;
import dev.guestwifi.server.pact.PactStates;
import dev.guestwifi.server.request.PublicAddress;
import dev.guestwifi.server.request.RequestContext;
import dev.guestwifi.server.site.DemoOffer;
import dev.guestwifi.server.site.Site;
import dev.guestwifi.server.store.Stores;
import dev.guestwifi.server.store.cached.CachedStores;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.HttpHandlerRegistration;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.http.server.RequestExecutorProvider;
import org.glassfish.grizzly.strategies.SameThreadIOStrategy;
import org.glassfish.grizzly.threadpool.ThreadPoolConfig;
import org.glassfish.jersey.server.ResourceConfig;

/** A running server. */
public final class Server implements AutoCloseable {
    /** The path of the API below {@link #publicUrl}. */
    public static final String API_PATH = Api.PATH;

    /** The path of the admin API below {@link #publicUrl}. */
    public static final String ADMIN_API_PATH = AdminApi.PATH;

    private static final int IDLE_SECONDS = 75;
    /** What closing connections and threads may take once requests have ended. */
    private static final int CLOSING_MILLIS = 1000;
    /** Threads for long pages and pipelined requests. */
    private static final int LONG_PAGES = Runtime.getRuntime().availableProcessors();

    private static final int WORKERS = Math.max(4, 2 * Runtime.getRuntime().availableProcessors());

    private final ServerConfig config;
    private final NetworkListener listener;
    private final PublicAddress address;
    private final HttpServer http = new HttpServer();
    private final ScheduledExecutorService deadlines =
            Executors.newSingleThreadScheduledExecutor(DaemonThreads.named("deadlines"));
    private final ThreadPoolExecutor longPages = new ThreadPoolExecutor(
            LONG_PAGES,
            LONG_PAGES,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            DaemonThreads.named("long-pages"));
    private final WorkerProbe transportThreads = new WorkerProbe(WORKERS);
    private final Workers workers;
    private final Operations operations;
    private final Stores stores;
    private final EdgeAddOn edge;
    private final Upkeep upkeep;
    private final Optional<PactStates> pactStates;

    private Server(ServerConfig config, Stores given, Clock clock, LongSupplier nanoTime) {
        this.config = config;
        this.stores = given;
        operations = new Operations(config.operations, clock);
        operations.add(ReadinessCheck.of(given));
        Stores cached = CachedStores.of(operations.timed(given), nanoTime);
        pactStates = PactSetup.of(config, cached, clock, nanoTime, operations);
        Stores stores = pactStates.map(PactStates::stores).orElse(cached);
        Contract contract = Contract.load();
        LiveKeys liveKeys = new LiveKeys(stores.keys(), clock);
        upkeep = new Upkeep(liveKeys, given);
        listener = new NetworkListener("api", config.host, config.port);
        listener.getTransport().setMemoryManager(new FreshMemory());
        // Handlers run on the thread that read the request, unless they ask for an executor.
        listener.getTransport().setIOStrategy(SameThreadIOStrategy.getInstance());
        listener.getTransport()
                .setWorkerThreadPoolConfig(ThreadPoolConfig.defaultConfig()
                        .setPoolName("worker")
                        .setCorePoolSize(WORKERS)
                        .setMaxPoolSize(WORKERS)
                        .setMemoryManager(listener.getTransport().getMemoryManager()));
        if (config.operations.managementPort() != null) {
            listener.getTransport().getThreadPoolMonitoringConfig().addProbes(transportThreads);
        }
        listener.getKeepAlive().setIdleTimeoutInSeconds(IDLE_SECONDS);
        ClientAddress clients = new ClientAddress(config.trustedProxies);
        EdgeLimits limits = EdgeLimits.of(config.maxConnections, config.maxConnectionsPerAddress, clients::isProxy);
        address = new PublicAddress(config.publicUrl, () -> uri().toString());
        RequestContexts contexts = new RequestContexts(() -> UUID.randomUUID().toString(), clients, address);
        KeyCheck key = new KeyCheck(
                contract.keyHeader(),
                liveKeys,
                FailureLimit.perMinute(config.badKeysPerMinute, nanoTime),
                new RateLimits(config.rateLimit, nanoTime));
        boolean isWaiting = stores.waitingCalls();
        Consumer<RequestContext> checkKey = config.sandbox.after(isWaiting ? key::checkForm : key::check);
        OperationCheck check = new OperationCheck(API_PATH, contract, checkKey);
        edge = new EdgeAddOn(contexts, check, Api.cors(config, contract), limits, deadlines);
        operations.observer().ifPresent(edge::observe);
        edge.guard(http, listener);
        http.addListener(listener);
        http.getServerConfiguration().setPassTraceRequest(true);
        PageCache pages = new PageCache(!isWaiting);
        List<ContainerRequestFilter> first = isWaiting ? List.of(new KeyFilter(key)) : List.of();
        ResourceConfig api = Api.wire(contract, stores, config, first, pages);
        workers = new Workers(config.storeCalls);
        RequestExecutorProvider onWorkers = isWaiting ? JerseyHandler.on(workers) : null;
        RequestExecutorProvider executors = onWorkers == null ? JerseyHandler.besides(longPages) : onWorkers;
        HttpHandler jersey = new JerseyHandler(API_PATH, api, pages, executors);
        serve(API_PATH, config.sandbox.isActive() ? new InjectingHandler(jersey, deadlines, longPages) : jersey);
        SecureRandom random = new SecureRandom();
        serve(ADMIN_API_PATH, new LazyHandler(() -> AdminApi.wire(stores, config, random, clock, nanoTime), onWorkers));
        Supplier<Optional<DemoOffer>> demo = () -> DemoOffers.now(config, stores, clock);
        http.getServerConfiguration().addHttpHandler(new Site(API_PATH, ADMIN_API_PATH, ProblemCodes.all(), demo), "/");
    }

    /**
     * Starts a server on a filled store; it accepts requests when this returns.
     *
     * @param clock the time by which keys expire
     * @throws IOException if it cannot listen on the configured address
     */
    public static Server start(ServerConfig config, Stores stores, Clock clock) throws IOException {
        return start(config, stores, clock, System::nanoTime);
    }

    /**
     * Starts a server with a source of elapsed time, for tests that do not wait.
     *
     * @param clock the time by which keys expire
     * @param nanoTime elapsed time in nanoseconds, for sessions and rate limits
     * @throws IOException if it cannot listen on the configured address
     */
    public static Server start(ServerConfig config, Stores stores, Clock clock, LongSupplier nanoTime)
            throws IOException {
        Server server = new Server(config, stores, clock, nanoTime);
        try {
            server.http.start();
            server.operations.start(server.uri(), server.state(), server.stores);
        } catch (IOException | RuntimeException e) {
            server.edge.stop();
            server.http.shutdownNow();
            server.stopThreads();
            throw e;
        }
        server.upkeep.start();
        return server;
    }

    /** Scheme, host and the actual port. */
    public URI uri() {
        return URI.create("http://" + WebAddress.authority(config.host, listener.getPort()));
    }

    /** The address that clients use: the configured public URL, or else {@link #uri}; without a slash at the end. */
    public URI publicUrl() {
        return URI.create(address.own());
    }

    /** The address of health and metrics; nothing if the configuration has no management port. */
    public Optional<URI> managementUri() {
        return operations.managementUri();
    }

    /** The provider states of pacts; nothing unless the configuration asks for them. */
    public Optional<PactStates> pactStates() {
        return pactStates;
    }

    /**
     * Stops in steps: readiness fails, and each response is the last one of its connection; after the drain delay new
     * requests are refused with 503; running ones may take as long as the shutdown timeout; then the ports are free.
     */
    @Override
    public void close() {
        operations.drain();
        edge.drain();
        long timeout = config.operations.shutdownTimeout().toMillis();
        try {
            Thread.sleep(config.operations.drainDelay().toMillis());
            edge.stop();
            http.shutdown(timeout, TimeUnit.MILLISECONDS).get(timeout + CLOSING_MILLIS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            http.shutdownNow();
        } catch (InterruptedException e) {
            http.shutdownNow();
            Thread.currentThread().interrupt();
        } finally {
            stopThreads();
        }
    }

    private void stopThreads() {
        operations.close();
        deadlines.shutdownNow();
        longPages.shutdownNow();
        workers.close();
        upkeep.close();
    }

    private ServerState state() {
        return new ServerState(
                edge::open,
                edge::pending,
                Map.of("long-pages", longPages, "requests", workers.threads()),
                transportThreads);
    }

    private void serve(String path, HttpHandler handler) {
        HttpHandlerRegistration below = HttpHandlerRegistration.builder()
                .contextPath(path)
                .urlPattern("/*")
                .build();
        http.getServerConfiguration().addHttpHandler(handler, below);
    }
}
