package dev.guestwifi.server.http.edge;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.guestwifi.server.caller.ClientAddress;
import dev.guestwifi.server.generated.contract.ProblemCode;
import dev.guestwifi.server.problem.ProblemException;
import dev.guestwifi.server.request.PublicAddress;
import dev.guestwifi.server.request.RequestContext;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;

/** A plain handler behind the edge, on a free port: it tells what it saw of a request. */
final class EdgeServer implements AutoCloseable {
    static final String MADE_ID = "made-by-the-server";

    /** Paths that are refused as soon as a request to them is whole. */
    static final String REFUSED = "/refused";

    static final String LIMITED = "/limited";
    /** A path whose check fails. */
    static final String FAILING = "/failing";

    /** Bytes of the response to {@code /large}: more than the system holds for a peer that does not read. */
    static final int LARGE = 4 << 20;

    private final AtomicInteger handled = new AtomicInteger();

    private final HttpServer http = new HttpServer();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final EdgeAddOn edge;
    private final NetworkListener listener = new NetworkListener("test", "127.0.0.1", 0);

    /** @param deadline from the first byte of a request to its last */
    EdgeServer(Duration deadline) throws IOException {
        this(new EdgeLimits(0, 0, address -> false, 1 << 20, deadline, Duration.ofSeconds(10)));
    }

    EdgeServer(EdgeLimits limits) throws IOException {
        Cors cors = new Cors("/api", "X-API-Key", List.of(), List.of(), List.of());
        RequestContexts contexts = new RequestContexts(
                () -> MADE_ID, new ClientAddress(List.of()), new PublicAddress(null, () -> "http://edge.test"));
        edge = new EdgeAddOn(contexts, EdgeServer::check, cors, limits, timer);
        edge.guard(http, listener);
        http.addListener(listener);
        http.getServerConfiguration().addHttpHandler(new Echo(), "/");
        http.start();
    }

    private static void check(RequestContext request) {
        switch (request.sent().path()) {
            case REFUSED -> throw ProblemException.notFound();
            case LIMITED -> throw ProblemException.of(ProblemCode.RATE_LIMITED, "Too many.");
            case FAILING -> throw new IllegalStateException("a secret");
            default -> {}
        }
    }

    Wire connect() throws IOException {
        return new Wire(new Socket(InetAddress.getLoopbackAddress(), listener.getPort()));
    }

    /** What the server says to bytes that are sent on a connection of their own. */
    Wire.Answer answerTo(String request) throws IOException {
        try (Wire wire = connect()) {
            return wire.send(request).answer();
        }
    }

    /** How many requests have reached the handler. */
    int handled() {
        return handled.get();
    }

    /** Connections that are open. */
    int open() {
        return edge.open();
    }

    /** Bytes that wait for peers. */
    long pending() {
        return edge.pending();
    }

    /** Refuses new requests, as a server that stops. */
    void stopTaking() {
        edge.stop();
    }

    @Override
    public void close() {
        http.shutdownNow();
        timer.shutdownNow();
    }

    private final class Echo extends HttpHandler {
        @Override
        public void service(Request request, Response response) throws IOException {
            handled.incrementAndGet();
            if (request.getRequestURI().equals("/large")) {
                response.setContentLength(LARGE);
                response.getOutputStream().write(new byte[LARGE]);
                return;
            }
            if (request.getRequestURI().equals("/fails")) {
                throw new IllegalStateException("a secret");
            }
            if (request.getRequestURI().equals("/own-headers")) {
                response.setHeader("Cache-Control", "private");
                response.addHeader("Vary", "Accept-Encoding");
            }
            String body = new String(request.getInputStream().readAllBytes(), ISO_8859_1);
            String told = String.join(
                    " ",
                    request.getMethod().getMethodString(),
                    request.getRequestURI(),
                    "id=" + request.getHeader("X-Request-Id"),
                    "accept=" + request.getHeader("Accept"),
                    "body=" + (body.length() > 100 ? body.length() + " bytes" : body));
            byte[] bytes = told.getBytes(ISO_8859_1); // byte by byte, as the test reads it
            response.setContentLength(bytes.length);
            response.getOutputStream().write(bytes);
        }
    }
}
