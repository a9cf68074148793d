package dev.guestwifi.conformance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLContext;

/** A gateway that lets requests with the right fields pass; behind it every list has one odd row. */
final class TestGateway implements AutoCloseable {
    private static final String ROW = """
            {"success":true,"data":[{"id":1,"team_id":1,"address":"Zelda Road","phone":"Zelda's"}],
            "meta":{"current_page":1,"per_page":10,"total":1,"last_page":1,"from":1,"to":1}}""";

    private final Listener listener;
    private final String scheme;
    private final Predicate<Map<String, String>> isRight;
    private final List<Map<String, String>> received = new CopyOnWriteArrayList<>();

    private TestGateway(ServerSocketFactory sockets, String scheme, Predicate<Map<String, String>> isRight)
            throws IOException {
        this.scheme = scheme;
        this.isRight = isRight;
        this.listener = Listener.start(sockets, this::serve);
    }

    static TestGateway open(Predicate<Map<String, String>> isRight) throws IOException {
        return new TestGateway(ServerSocketFactory.getDefault(), "http", isRight);
    }

    static TestGateway tls(SSLContext context) throws IOException {
        return new TestGateway(context.getServerSocketFactory(), "https", fields -> true);
    }

    private void serve(Socket client) throws IOException {
        InputStream in = new BufferedInputStream(client.getInputStream());
        for (String first = line(in); !first.isEmpty(); first = line(in)) {
            Map<String, String> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            for (String line = line(in); !line.isEmpty(); line = line(in)) {
                String[] field = line.split(": *", 2);
                fields.merge(field[0], field[1], (one, other) -> one + "," + other);
            }
            if (fields.containsKey("Transfer-Encoding")) {
                return; // of no use here
            }
            in.skipNBytes(Integer.parseInt(fields.getOrDefault("Content-Length", "0")));
            received.add(fields);
            boolean passes = isRight.test(fields);
            String text = passes ? ROW : "<h1>who?</h1>";
            String head = passes
                    ? "200 -\r\nContent-Type: application/json"
                    : "401 -\r\nContent-Type: text/html\r\nWWW-Authenticate: Basic realm=\"front\"";
            boolean isLast = fields.containsKey("Connection");
            String message = "HTTP/1.1 " + head + "\r\nContent-Length: " + text.length()
                    + (isLast ? "\r\nConnection: close\r\n\r\n" : "\r\n\r\n")
                    + (first.startsWith("HEAD ") ? "" : text);
            client.getOutputStream().write(message.getBytes(ISO_8859_1));
            if (isLast) {
                return;
            }
        }
    }

    private static String line(InputStream in) throws IOException {
        return Objects.requireNonNullElse(HttpLines.read(in), "");
    }

    int port() {
        return listener.port();
    }

    String url(String host) {
        return scheme + "://" + host + ":" + port() + "/api";
    }

    /** The fields of every request so far. */
    List<Map<String, String>> received() {
        return received;
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
