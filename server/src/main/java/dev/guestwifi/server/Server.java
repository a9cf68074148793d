package dev.guestwifi.server;

import dev.guestwifi.server.http.Contract;
import dev.guestwifi.server.http.OutsideApi;
import dev.guestwifi.server.store.Stores;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.glassfish.grizzly.http.server.HttpHandlerRegistration;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpContainer;
import org.glassfish.jersey.server.ContainerFactory;

/** A started server. Closing it stops accepting, lets running requests end, and frees the port. */
public final class Server implements AutoCloseable {
    private static final long GRACE_SECONDS = 10;

    private final HttpServer http;
    private final URI uri;

    private Server(HttpServer http, URI uri) {
        this.http = http;
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
        Edge.protect(listener, contract, config, clock);
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
        http.getServerConfiguration().addHttpHandler(new OutsideApi(contract, request -> origin(request, config)), "/");
        try {
            http.start();
        } catch (IOException | RuntimeException e) {
            http.shutdownNow();
            throw e;
        }
        return new Server(http, URI.create("http://" + authority(config.host(), listener.getPort())));
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
        }
    }

    private static String origin(Request request, ServerConfig config) {
        return config.publicUrl() == null
                ? request.getScheme() + "://" + authority(request.getServerName(), request.getServerPort())
                : Api.trimmed(config.publicUrl());
    }

    private static String authority(String host, int port) {
        return (host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host) + ":" + port;
    }
}
