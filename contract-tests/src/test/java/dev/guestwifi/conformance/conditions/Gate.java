package dev.guestwifi.conformance.conditions;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.guestwifi.conformance.transport.Bounds;
import dev.guestwifi.conformance.transport.Origin;
import dev.guestwifi.conformance.transport.RawClient;
import dev.guestwifi.conformance.transport.RawField;
import dev.guestwifi.conformance.transport.RawResponse;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/** A reverse proxy in this JVM, which treats requests and responses as nginx does. */
public final class Gate implements AutoCloseable {
    private static final int LONGEST_LINE = 8192;
    private static final int LARGEST_BODY = 1 << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern HOST = Pattern.compile("[^/ @?<>\\x00-\\x1f\\x7f]*");
    private static final Set<String> HOP_BY_HOP =
            Set.of("connection", "keep-alive", "te", "transfer-encoding", "upgrade", "content-length");

    private static final Set<String> FRAMING = Set.of("transfer-encoding", "content-length");

    /**
     * How it works.
     *
     * @param prefix that stands for {@code /api}
     * @param isNginx whether it has words, a name and compression of its own
     * @param closes each connection after a response
     * @param badGateways one request in so many is first refused with 502; 0 for none
     */
    public record Kind(String prefix, boolean isNginx, boolean closes, int badGateways) {
        public static Kind nginx() {
            return new Kind("/guest", true, false, 0);
        }

        /** Safe requests fail now and then, as while a server is exchanged for a newer one. */
        public static Kind shaky() {
            return new Kind("/guest", true, false, 40);
        }

        public static Kind closing() {
            return new Kind("/api", false, true, 0);
        }
    }

    private final ServerSocket listener;
    private final RawClient server;
    private final Kind kind;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger count = new AtomicInteger();

    private Gate(ServerSocket listener, URI server, Kind kind) {
        this.listener = listener;
        this.server = new RawClient(Origin.of(server), Bounds.DEFAULT);
        this.kind = kind;
    }

    public static Gate start(URI server, Kind kind) {
        try {
            Gate gate = new Gate(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), server, kind);
            Daemon.start(gate::accept);
            return gate;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without a path. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + listener.getLocalPort());
    }

    private void accept() throws IOException {
        while (true) {
            Socket client = listener.accept();
            open.add(client);
            Daemon.start(() -> serve(client));
        }
    }

    private void serve(Socket client) throws IOException {
        try (client) {
            client.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(client.getInputStream());
            for (Message request = Message.read(in); request != null; request = Message.read(in)) {
                boolean isLast = kind.closes() || request.isLast();
                client.getOutputStream().write(answer(request, isLast));
                if (isLast) {
                    return;
                }
            }
        } finally {
            open.remove(client);
        }
    }

    private byte[] answer(Message request, boolean isLast) throws IOException {
        String refusal = kind.isNginx() ? refusal(request) : "";
        if (!refusal.isEmpty()) {
            return page(request, refusal, isLast);
        }
        boolean isBad = kind.badGateways() > 0 && request.isSafe() && count.incrementAndGet() % kind.badGateways() == 0;
        if (isBad) {
            return page(request, "502 Bad Gateway", isLast);
        }
        RawResponse response;
        try {
            response = server.send(request.method(), passedOn(request), request.isSafe(), PATIENCE);
        } catch (IOException e) {
            return page(request, "502 Bad Gateway", isLast);
        }
        return written(request, response, isLast);
    }

    private static String refusal(Message request) {
        long hosts = request.fields().stream()
                .filter(field -> field.name().equalsIgnoreCase("Host"))
                .count();
        String host = request.value("Host");
        boolean isHostBad = hosts > 1
                || (hosts == 0 && !request.version().equals("HTTP/1.0"))
                || !HOST.matcher(host).matches();
        if (request.line().length() > LONGEST_LINE) {
            return "414 Request-URI Too Large";
        }
        if (request.body().length > LARGEST_BODY) {
            return "413 Request Entity Too Large";
        }
        boolean isTargetBad = request.target().split("\\?", 2)[0].contains("%00");
        return isHostBad || isTargetBad ? "400 Bad Request" : "";
    }

    /** As it came, or with what nginx changes in it. */
    private byte[] passedOn(Message request) {
        List<RawField> fields = new ArrayList<>();
        for (RawField field : request.fields()) {
            String name = field.name().toLowerCase(Locale.ROOT);
            boolean isChanged =
                    kind.isNginx() && (HOP_BY_HOP.contains(name) || name.equals("host") || name.contains(" "));
            if (!isChanged && !FRAMING.contains(name)) {
                fields.add(field);
            }
        }
        if (kind.isNginx()) {
            fields.add(new RawField("Host", server.origin().authority()));
            fields.add(new RawField("X-Forwarded-For", "192.0.2.1"));
        }
        if (request.hasBody()) {
            fields.add(new RawField("Content-Length", Integer.toString(request.body().length)));
        }
        String path = request.target().replaceFirst("^http://[^/]*", "");
        String below = path.startsWith(kind.prefix())
                ? "/api" + path.substring(kind.prefix().length())
                : path;
        StringBuilder head = new StringBuilder(
                kind.isNginx() ? request.method() + " " + below + " HTTP/1.1\r\n" : request.line() + "\r\n");
        fields.forEach(field -> head.append(field.name() + ": " + field.value() + "\r\n"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.append("\r\n").toString().getBytes(ISO_8859_1));
        bytes.writeBytes(request.body());
        return bytes.toByteArray();
    }

    private static byte[] page(Message request, String status, boolean isLast) {
        String page = "<html>\r\n<head><title>" + status + "</title></head>\r\n<body>\r\n<center><h1>" + status
                + "</h1></center>\r\n<hr><center>nginx/1.22.1</center>\r\n</body>\r\n</html>\r\n";
        String head = "HTTP/1.1 " + status + "\r\nServer: nginx/1.22.1\r\nContent-Type: text/html\r\nContent-Length: "
                + page.length() + "\r\nRetry-After: 0\r\nConnection: " + (isLast ? "close" : "keep-alive") + "\r\n\r\n";
        return (head + (request.method().equals("HEAD") ? "" : page)).getBytes(ISO_8859_1);
    }

    private byte[] written(Message request, RawResponse response, boolean isLast) throws IOException {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + response.status() + " " + response.reason() + "\r\n");
        boolean isPacked = kind.isNginx()
                && response.content().length > 20
                && !response.fields().has("Content-Encoding")
                && request.value("Accept-Encoding").matches("(?i)(?:.*,)? *gzip(?:, .*)?")
                && request.version().equals("HTTP/1.1");
        head.append(kind.isNginx() ? "Server: nginx/1.22.1\r\n" : "");
        for (RawField field : response.fields().all()) {
            String name = field.name().toLowerCase(Locale.ROOT);
            boolean isKept = !HOP_BY_HOP.contains(name) && !(kind.isNginx() && name.equals("server"));
            head.append(isKept ? field.name() + ": " + field.value() + "\r\n" : "");
        }
        head.append(
                isPacked ? "Content-Encoding: gzip\r\nVary: Accept-Encoding\r\nTransfer-Encoding: chunked\r\n" : "");
        boolean hasNone = request.method().equals("HEAD") || response.status() == 204 || response.status() == 304;
        boolean hasLength = hasNone ? response.fields().has("Content-Length") && response.status() == 200 : !isPacked;
        String length =
                hasNone ? response.fields().value("Content-Length") : Integer.toString(response.content().length);
        head.append(hasLength ? "Content-Length: " + length + "\r\n" : "");
        head.append("Connection: ").append(isLast ? "close" : "keep-alive").append("\r\n\r\n");
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head.toString().getBytes(ISO_8859_1));
        if (!hasNone) {
            all.writeBytes(isPacked ? chunked(packed(response.content())) : response.content());
        }
        return all.toByteArray();
    }

    private static byte[] packed(byte[] body) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(body);
        }
        return packed.toByteArray();
    }

    private static byte[] chunked(byte[] body) {
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        chunks.writeBytes((Integer.toHexString(body.length) + "\r\n").getBytes(ISO_8859_1));
        chunks.writeBytes(body);
        chunks.writeBytes("\r\n0\r\n\r\n".getBytes(ISO_8859_1));
        return chunks.toByteArray();
    }

    @Override
    public void close() {
        try {
            listener.close();
            for (Socket socket : open) {
                socket.close();
            }
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
