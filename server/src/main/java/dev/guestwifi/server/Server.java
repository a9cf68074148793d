package dev.guestwifi.server;

import dev.guestwifi.server.caller.ClientAddress;
import dev.guestwifi.server.contract.Contract;
import dev.guestwifi.server.generated.admin.contract.AdminProblemCode;
import dev.guestwifi.server.generated.contract.ProblemCode;
import dev.guestwifi.server.generated.contract.ProblemKind;
import dev.guestwifi.server.http.OperationCheck;
import dev.guestwifi.server.http.PageCache;
import dev.guestwifi.server.http.edge.Cors;
import dev.guestwifi.server.http.edge.EdgeAddOn;
import dev.guestwifi.server.http.edge.EdgeLimits;
import dev.guestwifi.server.http.edge.FreshMemory;
import dev.guestwifi.server.http.edge.RequestContexts;
import dev.guestwifi.server.key.KeyCheck;
import dev.guestwifi.server.key.KeyFilter;
import dev.guestwifi.server.key.LiveKeys;
import dev.guestwifi.server.ops.FailureLimit;
import dev.guestwifi.server.request.PublicAddress;
import dev.guestwifi.server.site.DemoOffer;
import dev.guestwifi.server.site.Site;
import dev.guestwifi.server.store.Stores;
import dev.guestwifi.server.store.cached.CachedStores;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    private static final long GRACE_SECONDS = 10;
    private static final int IDLE_SECONDS = 75;
    /** Threads for long pages and pipelined requests. */
    private static final int LONG_PAGES = Runtime.getRuntime().availableProcessors();

    private static final int WORKERS = Math.max(4, 2 * Runtime.getRuntime().availableProcessors());

    private final ServerConfig config;
    private final NetworkListener listener;
    private final PublicAddress address;
    private final HttpServer http = new HttpServer();
    private final ScheduledExecutorService deadlines =
            Executors.newSingleThreadScheduledExecutor(daemonThreads("deadlines"));
    private final ExecutorService longPages = Executors.newFixedThreadPool(LONG_PAGES, daemonThreads("long-pages"));
    private final Workers workers;
    private final EdgeAddOn edge;
    private final KeyUseRecorder keyUses;

    private Server(ServerConfig config, Stores given, Clock clock, LongSupplier nanoTime) {
        this.config = config;
        Stores stores = CachedStores.of(given, nanoTime);
        Contract contract = Contract.load();
        LiveKeys liveKeys = new LiveKeys(stores.keys(), clock);
        keyUses = new KeyUseRecorder(liveKeys);
        listener = new NetworkListener("api", config.host(), config.port());
        listener.getTransport().setMemoryManager(new FreshMemory());
        // Handlers run on the thread that read the request, unless they ask for an executor.
        listener.getTransport().setIOStrategy(SameThreadIOStrategy.getInstance());
        listener.getTransport()
                .setWorkerThreadPoolConfig(ThreadPoolConfig.defaultConfig()
                        .setPoolName("worker")
                        .setCorePoolSize(WORKERS)
                        .setMaxPoolSize(WORKERS)
                        .setMemoryManager(listener.getTransport().getMemoryManager()));
        listener.getKeepAlive().setIdleTimeoutInSeconds(IDLE_SECONDS);
        ClientAddress clients = new ClientAddress(config.trustedProxies());
        EdgeLimits limits = EdgeLimits.of(config.maxConnections(), config.maxConnectionsPerAddress(), clients::isProxy);
        address = new PublicAddress(config.publicUrl(), () -> uri().toString());
        RequestContexts contexts = new RequestContexts(() -> UUID.randomUUID().toString(), clients, address);
        KeyCheck key = new KeyCheck(contract.keyHeader(), liveKeys, badKeys(config, nanoTime));
        boolean isWaiting = stores.waitingCalls();
        OperationCheck check = new OperationCheck(API_PATH, contract, isWaiting ? key::checkForm : key::check);
        edge = new EdgeAddOn(contexts, check, cors(config, contract), limits, deadlines);
        edge.guard(http, listener);
        http.addListener(listener);
        http.getServerConfiguration().setPassTraceRequest(true);
        PageCache pages = new PageCache(!isWaiting);
        List<ContainerRequestFilter> first = isWaiting ? List.of(new KeyFilter(key)) : List.of();
        ResourceConfig api = Api.wire(contract, stores, config, first, pages);
        workers = new Workers(config.storeCalls());
        RequestExecutorProvider onWorkers = isWaiting ? JerseyHandler.on(workers) : null;
        RequestExecutorProvider executors = onWorkers == null ? JerseyHandler.besides(longPages) : onWorkers;
        serve(API_PATH, new JerseyHandler(API_PATH, api, pages, executors));
        SecureRandom random = new SecureRandom();
        serve(ADMIN_API_PATH, new LazyHandler(() -> AdminApi.wire(stores, config, random, clock, nanoTime), onWorkers));
        Supplier<Optional<DemoOffer>> demo = () -> DemoOffers.now(config, stores, clock);
        http.getServerConfiguration().addHttpHandler(new Site(API_PATH, ADMIN_API_PATH, problemCodes(), demo), "/");
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
        } catch (IOException | RuntimeException e) {
            server.http.shutdownNow();
            server.stopThreads();
            throw e;
        }
        server.keyUses.start();
        return server;
    }

    /** Scheme, host and the actual port. */
    public URI uri() {
        return URI.create("http://" + authority(config.host(), listener.getPort()));
    }

    /** The address that clients use: the configured public URL, or else {@link #uri}; without a slash at the end. */
    public URI publicUrl() {
        return URI.create(address.own());
    }

    /** Refuses new requests with 503, waits up to ten seconds for running ones, and frees the port. */
    @Override
    public void close() {
        edge.stop();
        try {
            http.shutdown(GRACE_SECONDS, TimeUnit.SECONDS).get(GRACE_SECONDS + 1, TimeUnit.SECONDS);
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
        deadlines.shutdownNow();
        longPages.shutdownNow();
        workers.close();
        keyUses.close();
    }

    private void serve(String path, HttpHandler handler) {
        HttpHandlerRegistration below = HttpHandlerRegistration.builder()
                .contextPath(path)
                .urlPattern("/*")
                .build();
        http.getServerConfiguration().addHttpHandler(handler, below);
    }

    private static Cors cors(ServerConfig config, Contract contract) {
        Set<String> requestFields = new TreeSet<>(List.of("Content-Type", "If-None-Match", EdgeAddOn.REQUEST_ID));
        requestFields.addAll(contract.requestFields());
        return new Cors(Api.PATH, contract.keyHeader(), config.corsOrigins(), requestFields, contract.responseFields());
    }

    private static FailureLimit badKeys(ServerConfig config, LongSupplier nanoTime) {
        int perMinute = config.badKeysPerMinute();
        return new FailureLimit(perMinute, Duration.ofMinutes(1).dividedBy(Math.max(1, perMinute)), nanoTime);
    }

    /** The codes of the problems of both APIs: each has a page. */
    private static Set<String> problemCodes() {
        return Stream.<ProblemKind>concat(Arrays.stream(ProblemCode.values()), Arrays.stream(AdminProblemCode.values()))
                .map(ProblemKind::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    static ThreadFactory daemonThreads(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    private static String authority(String host, int port) {
        return (host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host) + ":" + port;
    }
}
