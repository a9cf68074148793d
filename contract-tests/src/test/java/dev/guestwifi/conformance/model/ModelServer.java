package dev.guestwifi.conformance.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guestwifi.conformance.compare.OwnState;
import dev.guestwifi.conformance.data.DataSet;
import dev.guestwifi.conformance.data.OwnData;
import dev.guestwifi.conformance.deployment.TargetBuilder;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The reference model behind plain sockets: a second implementation of the contract, on the kit's own data. */
public final class ModelServer implements AutoCloseable {
    private static final Pattern CLOSE = Pattern.compile("(?i)(?:^|[ ,])close(?:[ ,]|$)");
    private static final String BASE = "/api";
    private static final int SHORTEST_LINE = 14;

    private final ServerSocket listener;
    private final Function<URI, TargetBuilder> targets;
    private final Model model;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private final List<WireRequest> received = new CopyOnWriteArrayList<>();
    private final BiFunction<WireRequest, WireResponse, WireResponse> fault;
    /** Requests that have arrived and have no response yet. */
    private final AtomicInteger inProgress = new AtomicInteger();

    private volatile boolean failsIfConcurrent;
    private volatile boolean isImpatient;
    private volatile boolean readsOn;
    private volatile boolean closesAtParts;

    private ModelServer(
            ServerSocket listener,
            ZoneId zone,
            Function<URI, TargetBuilder> targets,
            BiFunction<WireRequest, WireResponse, WireResponse> fault) {
        this.listener = listener;
        this.fault = fault;
        this.targets = targets;
        PublicAddresses addresses = new PublicAddresses("http", BASE, null);
        State state = OwnState.of(target().build());
        this.model = new Model(state, zone, addresses, Clock.systemUTC(), Duration.ZERO, has -> true);
    }

    public static ModelServer start(ZoneId zone) {
        return start(zone, (request, response) -> response);
    }

    /** @param fault what becomes of responses */
    public static ModelServer start(ZoneId zone, BiFunction<WireRequest, WireResponse, WireResponse> fault) {
        return start(zone, new DataSet(zone)::at, fault);
    }

    /** @param directory that the kit has written for a zone */
    static ModelServer start(Path directory, ZoneId zone) {
        return start(zone, uri -> read(directory, uri), (request, response) -> response);
    }

    private static TargetBuilder read(Path directory, URI uri) {
        try {
            return OwnData.read(directory, uri);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ModelServer start(
            ZoneId zone,
            Function<URI, TargetBuilder> targets,
            BiFunction<WireRequest, WireResponse, WireResponse> fault) {
        try {
            ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            ModelServer server = new ModelServer(listener, zone, targets, fault);
            daemon(server::accept);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public TargetBuilder target() {
        return target(URI.create(uri() + BASE));
    }

    /** The same server by way of another address of its API. */
    public TargetBuilder target(URI api) {
        return targets.apply(api);
    }

    /** From now on takes what has arrived for the whole body. */
    public void becomeImpatient() {
        isImpatient = true;
    }

    /** From now on closes a connection on which only a part of the first line has arrived. */
    public void closeAtParts() {
        closesAtParts = true;
    }

    /** From now on executes what follows a request that closes the connection. */
    public void readOn() {
        readsOn = true;
    }

    /** From now on fails while it serves another request. */
    public void failIfConcurrent() {
        failsIfConcurrent = true;
    }

    /** Without {@code /api}. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + listener.getLocalPort());
    }

    /** Every request so far. */
    List<WireRequest> received() {
        return received;
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "model");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listener.accept();
                open.add(client);
                daemon(() -> serve(client));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream());
            if (closesAtParts && isPart(in)) {
                return;
            }
            PlainRequests requests = new PlainRequests(in, BASE, isImpatient);
            WireRequest request = requests.next();
            while (request != null) {
                boolean isLast = request.version().equals("HTTP/1.0")
                        || request.values("Connection").stream()
                                .anyMatch(value -> CLOSE.matcher(value).find());
                inProgress.incrementAndGet();
                try {
                    socket.getOutputStream().write(PlainResponses.bytes(request, respond(request), isLast));
                } finally {
                    inProgress.decrementAndGet();
                }
                request = isLast && !readsOn ? null : requests.next();
            }
        } catch (IOException e) {
            // the client went away, or sent what is no HTTP
        } finally {
            open.remove(socket);
        }
    }

    private static boolean isPart(InputStream in) throws IOException {
        in.mark(1);
        boolean isPart = in.read() >= 0 && in.available() < SHORTEST_LINE;
        in.reset();
        return isPart;
    }

    private synchronized WireResponse respond(WireRequest request) {
        received.add(request);
        Instant now = Instant.now();
        List<ExpectedResponse> allowed = model.respond(request);
        ExpectedResponse expected = allowed.get(allowed.size() - 1);
        List<Field> fields = new ArrayList<>();
        expected.fields()
                .forEach(field -> field.example().forEach(value -> fields.add(new Field(field.name(), value))));
        byte[] body = expected.body() == null ? new byte[0] : body(expected.body(), fields);
        int status = failsIfConcurrent && inProgress.get() > 1 ? 500 : expected.status();
        WireResponse response = new WireResponse(status, fields, body, now, now);
        expected.effect().accept(response);
        return fault.apply(request, response);
    }

    private static byte[] body(Value body, List<Field> fields) {
        String id = Field.values(fields, "X-Request-Id").get(0);
        JsonNode json = body.example();
        if (json.has("request_id")) {
            ((ObjectNode) json).put("request_id", id);
        }
        return json.toString().getBytes(UTF_8);
    }

    @Override
    public void close() {
        try {
            listener.close();
            for (Socket one : open) {
                one.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
