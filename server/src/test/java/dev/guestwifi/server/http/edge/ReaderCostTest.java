package dev.guestwifi.server.http.edge;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.guestwifi.server.problem.ProblemException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nobody can make the reader slow: its cost is linear in the bytes, whatever they are and however they are cut. */
class ReaderCostTest {
    private static final String GET = "GET / HTTP/1.1\r\nHost: a\r\n";
    private static final String POST = "POST / HTTP/1.1\r\nHost: a\r\n";
    private static final String CHUNKED = POST + "Transfer-Encoding: chunked\r\n\r\n";

    /** @param size in units; twice as much is within the limits */
    record Shape(String name, int size, int segment, IntFunction<String> request) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Shape> shapes() {
        int whole = Integer.MAX_VALUE;
        IntFunction<String> body = n -> POST + "Content-Length: " + n + "\r\n\r\n" + "x".repeat(n);
        return List.of(
                new Shape(
                        "spaces before a control character",
                        8000,
                        whole,
                        n -> GET + "A:" + " ".repeat(n) + "\u0007\r\n\r\n"),
                new Shape("spaces before a letter", 8000, whole, n -> GET + "A:" + " ".repeat(n) + "b\r\n\r\n"),
                new Shape("spaces between letters", 8000, whole, n -> GET + "A: b" + " c".repeat(n / 2) + "\u0007\r\n"),
                new Shape("a long field name", 8000, whole, n -> GET + "a".repeat(n)),
                new Shape(
                        "a long request id",
                        8000,
                        whole,
                        n -> GET + "X-Request-Id:" + " \t".repeat(n / 2) + "a\r\nA : b\r\n\r\n"),
                new Shape("many request ids", 350, whole, n -> "BAD\r\n" + "X-Request-Id: a \r\n".repeat(n) + "\r\n"),
                new Shape(
                        "a long list of connection options",
                        8000,
                        whole,
                        n -> GET + "Connection: " + ",".repeat(n) + "\r\n\r\n"),
                new Shape("fields of a byte each", 45, whole, n -> GET + "A:b\r\n".repeat(n) + "\r\n"),
                new Shape(
                        "a path of encodings",
                        1300,
                        whole,
                        n -> "GET /" + "%41".repeat(n) + " HTTP/1.1\r\nHost: a\r\n\r\n"),
                new Shape(
                        "a path of dots and slashes",
                        1300,
                        whole,
                        n -> "GET /" + "./a".repeat(n) + " HTTP/1.1\r\nHost: a\r\n\r\n"),
                new Shape(
                        "a query of encodings",
                        1300,
                        whole,
                        n -> "GET /?" + "%c3%a9".repeat(n / 2) + " HTTP/1.1\r\nHost: a\r\n\r\n"),
                new Shape(
                        "an absolute target",
                        3900,
                        whole,
                        n -> "GET http://" + "a:".repeat(n / 2) + " HTTP/1.1\r\nHost: a\r\n\r\n"),
                new Shape("a host", 8000, whole, n -> "GET / HTTP/1.1\r\nHost: " + "[:".repeat(n / 2) + "\r\n\r\n"),
                new Shape(
                        "a content length", 8000, whole, n -> POST + "Content-Length: " + "0".repeat(n) + "x\r\n\r\n"),
                new Shape("a head byte by byte", 8000, 1, n -> GET + "A: " + "b".repeat(n) + "\r\n\r\n"),
                new Shape("a request line byte by byte", 4000, 1, n -> "GET /" + "b".repeat(n)),
                new Shape("a body byte by byte", 32_000, 1, body),
                new Shape("a body in pieces of 8 bytes", 32_000, 8, body),
                new Shape("chunks of a byte", 9000, whole, n -> CHUNKED + "1\r\na\r\n".repeat(n)),
                new Shape("chunks of a byte, byte by byte", 9000, 1, n -> CHUNKED + "1\r\na\r\n".repeat(n)),
                new Shape(
                        "one long chunk in pieces",
                        32_000,
                        8,
                        n -> CHUNKED + Integer.toHexString(n) + "\r\n" + "x".repeat(n)),
                new Shape("a long chunk extension", 480, 1, n -> CHUNKED + "1;a=" + "b".repeat(n) + "\r\na\r\n"),
                new Shape(
                        "a long quoted chunk extension",
                        240,
                        whole,
                        n -> CHUNKED + "1;a=\"" + "\\\"".repeat(n) + "\r\n"),
                new Shape("white space in a chunk extension", 480, whole, n -> CHUNKED + "1" + " ".repeat(n) + "\r\n"),
                new Shape(
                        "many chunk extensions",
                        25,
                        whole,
                        n -> CHUNKED + ("1" + ";a".repeat(400) + "\r\na\r\n").repeat(n)),
                new Shape("a long trailer", 4000, 1, n -> CHUNKED + "0\r\nA: " + "b".repeat(n) + "\r\n\r\n"),
                new Shape("a trailer of many lines", 1300, 1, n -> CHUNKED + "0\r\n" + "A:b\r\n".repeat(n) + "\r\n"),
                new Shape("empty lines before a request", 30, 1, n -> "\r\n".repeat(n) + GET + "\r\n"),
                new Shape(
                        "a form of encodings",
                        10_000,
                        whole,
                        n -> POST + "Content-Type: application/x-www-form-urlencoded\r\n" + "Content-Length: " + 3 * n
                                + "\r\n\r\n" + "%41".repeat(n)),
                new Shape("many requests at once", 200, whole, n -> (GET + "\r\n").repeat(n)));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void sixteen_times_the_bytes_cost_sixteen_times_as_much(Shape shape) {
        Cost.assertLinear(shape.name(), shape.size() / 8, size -> {
            byte[] request = shape.request().apply(size).getBytes(ISO_8859_1);
            return () -> read(request, shape.segment());
        });
    }

    private static void read(byte[] bytes, int segment) {
        RequestReader reader = new RequestReader();
        try {
            for (int start = 0; start < bytes.length; ) {
                int length = Math.min(segment, bytes.length - start);
                ByteBuffer input = ByteBuffer.wrap(bytes, start, length);
                while (input.hasRemaining()) {
                    reader.feed(input);
                }
                start += length;
            }
        } catch (ProblemException e) {
            reader.partial();
        }
    }
}
