package dev.guestwifi.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * Input that costs a server more than it should, sent by somebody without a key.
 *
 * @param size how many of its elements half an attack has; a whole one has twice as many, none too many
 * @param request with as many elements
 * @param segment bytes that are written at once; 0 for all
 */
record Attack(String name, int size, IntFunction<String> request, int segment) {
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";
    /** Connections that take turns, so that the server reads a segment before the next one comes. */
    private static final int SIDE_BY_SIDE = 16;

    private static final String VENUES = "/api/venues?slug=default";

    static Stream<Attack> all() {
        return Stream.of(
                inOne("spaces and a bell in a field", 11_500, n -> get(VENUES, "X: " + " ".repeat(n) + "\u0007\r\n")),
                inOne("a field of tabs", 11_500, n -> get(VENUES, "X: " + "\t".repeat(n) + "z\r\n")),
                inOne(
                        "chunks of one byte",
                        9_000,
                        n -> post("Transfer-Encoding: chunked\r\n", "1\r\na\r\n".repeat(n) + "0\r\n\r\n")),
                new Attack(
                        "a body in segments of eight bytes",
                        32_000,
                        n -> post("Content-Length: " + n + "\r\n", "a".repeat(n)),
                        8),
                new Attack(
                        "a head in segments of eight bytes",
                        7_000,
                        n -> get(VENUES, "X: " + "a".repeat(n) + "\r\n"),
                        8),
                inOne("header fields", 48, n -> get(VENUES, ("X-Many: " + "v".repeat(100) + "\r\n").repeat(n))),
                inOne("fields of one name", 48, n -> get(VENUES, "X-API-Key: \r\n".repeat(n))),
                inOne("a deep path", 1900, n -> get("/a".repeat(n), "")),
                inOne("a deep path of the API", 1900, n -> get("/api" + "/a".repeat(n), "")),
                inOne("parameters in the query", 950, n -> get(VENUES + "&p=1".repeat(n), "")),
                inOne("percent signs", 1250, n -> get(VENUES + "&p=" + "%41".repeat(n), "")),
                inOne("parameters in a form", 8000, n -> post("Content-Length: " + 4 * n + "\r\n", "p=1&".repeat(n))),
                inOne("digits", 3800, n -> get(VENUES + "&page=" + "9".repeat(n), "")),
                inOne("digits of a length", 11_500, n -> get(VENUES, "Content-Length: " + "0".repeat(n) + "\r\n")),
                inOne("cookies", 2200, n -> get("/admin/api/keys", "Cookie: " + "a=b; ".repeat(n) + "\r\n")),
                inOne(
                        "cookies of the session's name",
                        550,
                        n -> get("/admin/api/keys", "Cookie: " + "guest-wifi-admin=a.b;".repeat(n) + "\r\n")),
                inOne("proxies", 2800, n -> get(VENUES, "X-Forwarded-For: " + "::1,".repeat(n) + "::1\r\n")),
                inOne("empty proxies", 10_000, n -> get(VENUES, "X-Forwarded-For: " + ",".repeat(n) + "\r\n")),
                inOne("encodings", 5700, n -> get("/docs", "Accept-Encoding: " + "a,".repeat(n) + "\r\n")),
                inOne(
                        "spaces in an encoding",
                        11_500,
                        n -> get("/docs", "Accept-Encoding: gzip;" + " ".repeat(n) + "q\r\n")),
                inOne("entity tags", 2800, n -> get("/docs", "If-None-Match: " + "\"a\",".repeat(n) + "\r\n")),
                inOne(
                        "commas before an entity tag",
                        11_500,
                        n -> get("/docs", "If-None-Match: " + ",".repeat(n) + "z\r\n")),
                inOne("tokens of a connection", 5700, n -> get(VENUES, "Connection: " + "a,".repeat(n) + "\r\n")));
    }

    private static Attack inOne(String name, int size, IntFunction<String> request) {
        return new Attack(name, size, request, 0);
    }

    private static String get(String target, String fields) {
        return "GET " + target + " HTTP/1.1\r\nHost: h\r\n" + fields + "Connection: close\r\n\r\n";
    }

    private static String post(String fields, String body) {
        return "POST /api/vouchers HTTP/1.1\r\nHost: h\r\n" + FORM + fields + "Connection: close\r\n\r\n" + body;
    }

    /** Attacks once, and waits until the server is done with it. */
    void on(URI server, int elements) throws IOException {
        byte[] bytes = request.apply(elements).getBytes(ISO_8859_1);
        List<Socket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < (segment == 0 ? 1 : SIDE_BY_SIDE); i++) {
                Socket socket = new Socket(server.getHost(), server.getPort());
                sockets.add(socket);
                socket.setTcpNoDelay(true);
                socket.setSoTimeout(60_000);
            }
            int step = segment == 0 ? bytes.length : segment;
            for (int from = 0; from < bytes.length; from += step) {
                for (Socket socket : sockets) {
                    socket.getOutputStream().write(bytes, from, Math.min(step, bytes.length - from));
                }
            }
            for (Socket socket : sockets) {
                socket.getInputStream().readAllBytes();
            }
        } catch (SocketException e) {
            // Refused before all of it was sent.
        } finally {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
