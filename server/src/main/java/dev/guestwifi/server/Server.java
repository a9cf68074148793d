package dev.guestwifi.server;

import dev.guestwifi.server.contract.Contract;
import dev.guestwifi.server.http.edge.EdgeAddOn;
import dev.guestwifi.server.site.Site;
import dev.guestwifi.server.store.Stores;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.glassfish.grizzly.http.server.HttpHandlerRegistration;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpContainer;
import org.glassfish.jersey.server.ContainerFactory;

/** A started server. Closing it stops accepting, lets running requests end, and frees the port. */
public final class Server implements AutoCloseable {
    private static final long GRACE_SECONDS = 10;
    private static final int IDLE_SECONDS = 75;
    private static final Duration DEADLINE = Duration.ofSeconds(10);

    private final HttpServer http;
    private final ScheduledExecutorService timer;
    private final URI uri;

    private Server(HttpServer http, ScheduledExecutorService timer, URI uri) {
        this.http = http;
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
        Contract contract = Contract.load();
        HttpServer http = new HttpServer();
        NetworkListener listener = new NetworkListener("api", config.host(), config.port());
        listener.getKeepAlive().setIdleTimeoutInSeconds(IDLE_SECONDS);
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(Server::timerThread);
        Supplier<String> ids = () -> UUID.randomUUID().toString();
        new EdgeAddOn(() -> origin(config, listener), ids, contract.keyHeader(), DEADLINE, timer).guard(http, listener);
        http.addListener(listener);
        http.getServerConfiguration().setPassTraceRequest(true);
        http.getServerConfiguration()
                .addHttpHandler(
                        ContainerFactory.createContainer(
                                GrizzlyHttpContainer.class, Api.wire(contract, stores, config, clock)),
                        HttpHandlerRegistration.builder()
                                .contextPath(Api.PATH)
                                .urlPattern("/*")
                                .build());
        http.getServerConfiguration()
                .addHttpHandler(
                        new Site(
                                Api.PATH,
                                config.demoKey(),
                                request -> request.getHeader("Host") == null || config.publicUrl() != null
                                        ? origin(config, listener)
                                        : "http://" + request.getHeader("Host")),
                        "/");
        try {
            http.start();
        } catch (IOException | RuntimeException e) {
            http.shutdownNow();
            timer.shutdownNow();
            throw e;
        }
        return new Server(http, timer, URI.create("http://" + authority(config.host(), listener.getPort())));
    }

    /** Scheme, host and the port it really listens on. */
    public URI uri() {
        return uri;
    }

    @Override
    public void close() {
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

    private static Thread timerThread(Runnable work) {
        Thread thread = new Thread(work, "deadlines");
        thread.setDaemon(true);
        return thread;
    }

    /** The address by which callers know the server, whatever they say. */
    private static String origin(ServerConfig config, NetworkListener listener) {
        return config.publicUrl() == null
                ? "http://" + authority(config.host(), listener.getPort())
                : Api.trimmed(config.publicUrl());
    }

    private static String authority(String host, int port) {
        return (host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host) + ":" + port;
    }
}
