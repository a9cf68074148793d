package dev.guestwifi.server;

import dev.guestwifi.server.contract.Contract;
import dev.guestwifi.server.http.edge.Cors;
import dev.guestwifi.server.http.edge.EdgeAddOn;
import dev.guestwifi.server.http.edge.EdgeLimits;
import dev.guestwifi.server.http.edge.FreshMemory;
import dev.guestwifi.server.http.edge.RequestContexts;
import dev.guestwifi.server.key.KeyFilter;
import dev.guestwifi.server.key.LiveKeys;
import dev.guestwifi.server.request.PublicAddress;
import dev.guestwifi.server.sender.FailureLimit;
import dev.guestwifi.server.sender.Sender;
import dev.guestwifi.server.site.Site;
import dev.guestwifi.server.store.Stores;
import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.glassfish.grizzly.http.server.HttpHandlerRegistration;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpContainer;
import org.glassfish.jersey.server.ContainerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A started server. Closing it refuses new requests with 503, lets running ones end, and frees the port. */
public final class Server implements AutoCloseable {
    private static final long GRACE_SECONDS = 10;
    private static final int IDLE_SECONDS = 75;

    /** How far the last use of a key may lag behind. */
    private static final int NOTE_SECONDS = 1;

    private static final Logger LOG = LoggerFactory.getLogger(Server.class);

    private final HttpServer http;
    private final EdgeAddOn edge;
    private final ScheduledExecutorService timer;
    private final URI uri;

    private Server(HttpServer http, EdgeAddOn edge, ScheduledExecutorService timer, URI uri) {
        this.http = http;
        this.edge = edge;
        this.timer = timer;
        this.uri = uri;
    }

    /**
     * Starts a server on a filled store; it accepts requests when this returns.
     *
     * @param clock the time by which keys expire
     * @throws IOException if it cannot listen where it should
     */
    public static Server start(ServerConfig config, Stores stores, Clock clock) throws IOException {
        return start(config, stores, clock, System::nanoTime);
    }

    /**
     * The same for tests that do not wait.
     *
     * @param clock the time by which keys expire
     * @param nanoTime elapsed time in nanoseconds, by which sessions end and callers wait whatever is done to the clock
     * @throws IOException if it cannot listen where it should
     */
    public static Server start(ServerConfig config, Stores stores, Clock clock, LongSupplier nanoTime)
            throws IOException {
        Contract contract = Contract.load();
        HttpServer http = new HttpServer();
        NetworkListener listener = new NetworkListener("api", config.host(), config.port());
        listener.getTransport().setMemoryManager(new FreshMemory());
        listener.getKeepAlive().setIdleTimeoutInSeconds(IDLE_SECONDS);
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(Server::timerThread);
        LiveKeys liveKeys = new LiveKeys(stores.keys(), clock);
        Sender sender = new Sender(config.trustedProxies());
        EdgeLimits limits = EdgeLimits.of(config.maxConnections(), config.maxConnectionsPerAddress(), sender::isProxy);
        PublicAddress address =
                new PublicAddress(config.publicUrl(), () -> "http://" + authority(config.host(), listener.getPort()));
        RequestContexts contexts = new RequestContexts(() -> UUID.randomUUID().toString(), sender, address);
        EdgeAddOn edge = new EdgeAddOn(contexts, cors(config, contract), limits, timer);
        edge.guard(http, listener);
        http.addListener(listener);
        http.getServerConfiguration().setPassTraceRequest(true);
        KeyFilter key = new KeyFilter(contract.keyHeader(), liveKeys, badKeys(config, nanoTime));
        http.getServerConfiguration()
                .addHttpHandler(
                        ContainerFactory.createContainer(
                                GrizzlyHttpContainer.class, Api.wire(contract, stores, config, key)),
                        below(Api.PATH));
        SecureRandom random = new SecureRandom();
        http.getServerConfiguration()
                .addHttpHandler(
                        new LateHandler(() -> AdminApi.wire(stores, config, random, clock, nanoTime)),
                        below(AdminApi.PATH));
        http.getServerConfiguration()
                .addHttpHandler(new Site(Api.PATH, AdminApi.PATH, () -> DemoOffers.now(config, stores, clock)), "/");
        try {
            http.start();
        } catch (IOException | RuntimeException e) {
            http.shutdownNow();
            timer.shutdownNow();
            throw e;
        }
        var unused =
                timer.scheduleWithFixedDelay(() -> noteUses(liveKeys), NOTE_SECONDS, NOTE_SECONDS, TimeUnit.SECONDS);
        return new Server(http, edge, timer, URI.create("http://" + authority(config.host(), listener.getPort())));
    }

    /** Scheme, host and the port it really listens on. */
    public URI uri() {
        return uri;
    }

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
            timer.shutdownNow();
        }
    }

    private static HttpHandlerRegistration below(String path) {
        return HttpHandlerRegistration.builder()
                .contextPath(path)
                .urlPattern("/*")
                .build();
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

    /** A timer stops calling what fails once. */
    private static void noteUses(LiveKeys keys) {
        try {
            keys.noteUses();
        } catch (RuntimeException e) {
            LOG.error("When keys were last used could not be noted", e);
        }
    }

    private static Thread timerThread(Runnable work) {
        Thread thread = new Thread(work, "deadlines");
        thread.setDaemon(true);
        return thread;
    }

    private static String authority(String host, int port) {
        return (host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host) + ":" + port;
    }
}
