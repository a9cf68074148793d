package dev.guestwifi.conformance;

import static dev.guestwifi.conformance.HostileTarget.write;

import dev.guestwifi.conformance.HostileTarget.Script;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.GZIPOutputStream;

/** Ways to answer that no server should have, each with the exit status it deserves and what the kit says of it. */
final class HostileScripts {
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
    private static final String CHUNKED = OK + "Transfer-Encoding: chunked\r\n\r\n";
    private static final String PACKED = OK + "Content-Encoding: gzip\r\nContent-Length: ";
    private static final String LATE = "time limit";
    private static final int VIOLATES = 1;
    private static final int MISUSE = 2;
    private static final int INCONCLUSIVE = 3;
    private static final long PAUSE_NANOS = 20_000_000;

    private final Map<String, Case> cases = new LinkedHashMap<>();

    /** @param told a part of what is printed */
    record Case(int exit, String told, Script script) {
        /** Those that only time ends get little of it, all others more than they need on any machine. */
        int seconds() {
            return told.equals(LATE) ? 2 : 300;
        }
    }

    private HostileScripts() {}

    static Map<String, Case> all() {
        HostileScripts scripts = new HostileScripts();
        scripts.endless();
        scripts.packed();
        scripts.broken();
        scripts.noHttp();
        scripts.framing();
        scripts.odd();
        return scripts.cases;
    }

    private void add(String name, int exit, String told, Script script) {
        cases.put(name, new Case(exit, told, script));
    }

    /** Once, then the connection ends. */
    private static Script once(String text) {
        return (method, socket, out) -> {
            write(out, text);
            socket.close();
        };
    }

    private static Script always(String text) {
        return (method, socket, out) -> write(out, text);
    }

    private static Script endless(String start, String more) {
        byte[] bytes = more.repeat(1 + 65_536 / more.length()).getBytes(StandardCharsets.ISO_8859_1);
        return (method, socket, out) -> {
            write(out, start);
            while (true) {
                out.write(bytes);
            }
        };
    }

    private static Script dripping(String start, String more) {
        return (method, socket, out) -> {
            write(out, start);
            while (true) {
                write(out, more);
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        };
    }

    private void endless() {
        add("silence", INCONCLUSIVE, LATE, (method, socket, out) -> {});
        add("dripping head", INCONCLUSIVE, LATE, dripping(OK + "X: ", "x"));
        add("dripping body", INCONCLUSIVE, LATE, dripping(OK + "Content-Length: 100000\r\n\r\n", "1"));
        add("dripping chunks", INCONCLUSIVE, LATE, dripping(CHUNKED, "1\r\n1\r\n"));
        add("endless body", INCONCLUSIVE, "the body of the response is larger than", endless(OK + "\r\n", "1"));
        add("endless chunks", INCONCLUSIVE, "larger than", endless(CHUNKED, "3\r\n111\r\n"));
        add("endless chunk extension", INCONCLUSIVE, "of extensions", endless(CHUNKED + "1;", "x"));
        add("endless trailers", INCONCLUSIVE, "header fields", endless(CHUNKED + "0\r\n", "X: 1\r\n"));
        add("endless field", INCONCLUSIVE, "more than 65536 bytes of header fields", endless(OK + "X: ", "x"));
        add("endless fields", INCONCLUSIVE, "more than 200 header fields", endless(OK, "X: 1\r\n"));
        add("endless status line", INCONCLUSIVE, "65536 bytes", endless("HTTP/1.1 200 ", "x"));
        add("endless 1xx", INCONCLUSIVE, "10 interim responses", endless("", "HTTP/1.1 100 Continue\r\n\r\n"));
    }

    private void packed() {
        byte[] bomb = gzip(512 << 10);
        add("gzip bomb", INCONCLUSIVE, "when unpacked", packed(bomb));
        add("gzip garbage", VIOLATES, "is not gzip", packed("no gzip at all".getBytes(StandardCharsets.UTF_8)));
        add("truncated gzip", VIOLATES, "gzip without an end", packed(Arrays.copyOf(gzip(5000), 20)));
    }

    private static Script packed(byte[] body) {
        return (method, socket, out) -> {
            write(out, PACKED + body.length + "\r\n\r\n");
            out.write(body);
        };
    }

    private static byte[] gzip(int size) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(new byte[size]);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private void broken() {
        add("no response", INCONCLUSIVE, "closed without a response", (method, socket, out) -> socket.close());
        add("reset in the body", INCONCLUSIVE, "no response to", (method, socket, out) -> {
            write(out, OK + "Content-Length: 100\r\n\r\n{");
            socket.setSoLinger(true, 0);
            socket.close();
        });
        add("reset at once", INCONCLUSIVE, "no response to", (method, socket, out) -> {
            socket.setSoLinger(true, 0);
            socket.close();
        });
        add("cut off head", VIOLATES, "in the middle of the head", once(OK));
        add("cut off body", VIOLATES, "closed after 1 of 100 bytes", once(OK + "Content-Length: 100\r\n\r\n{"));
        add("cut off chunk", VIOLATES, "before the last chunk", once(CHUNKED + "5\r\n1"));
    }

    private void noHttp() {
        String told = "the response is not HTTP/1.1";
        add("garbage", VIOLATES, told, once("\u0000\u001b[2J\u00ff hello\r\n"));
        add("TLS", MISUSE, "must begin with https://", once("\u0015\u0003\u0003\u0000\u0002\u0002F"));
        add("HTTP/0.9", VIOLATES, told, once("<html>hello</html>"));
        add("HTTP/2", VIOLATES, told, once("\u0000\u0000\u0012\u0004\u0000\u0000\u0000\u0000\u0000"));
        add("another version", VIOLATES, "no status line of HTTP/1.1", once("HTTP/2.0 200 OK\r\n\r\n"));
        add("a status of four digits", VIOLATES, "no status line", once("HTTP/1.1 2000 OK\r\n\r\n"));
        add("a line without colon", VIOLATES, "is no header field", once(OK + "hello\r\n\r\n"));
        add("a name with a space", VIOLATES, "is no header field", once(OK + "A B: 1\r\n\r\n"));
        add("101", VIOLATES, "the status is 101", once("HTTP/1.1 101 Upgrade\r\nUpgrade: x\r\n\r\n"));
    }

    private void framing() {
        String length = OK + "Content-Length: ";
        add("body longer than its length", VIOLATES, "do not belong to it", always(length + "2\r\n\r\n{}{}"));
        add("negative length", VIOLATES, "no number of bytes", always(length + "-1\r\n\r\n{}"));
        add("two lengths", VIOLATES, "several lengths", always(length + "2\r\nContent-Length: 3\r\n\r\n{}"));
        add("huge length", INCONCLUSIVE, "larger than", always(length + "9".repeat(30) + "\r\n\r\n{}"));
        add("length and chunks", VIOLATES, "both", always(length + "2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"));
        add("huge chunk", INCONCLUSIVE, "larger than", always(CHUNKED + "ffffffffffffffff1\r\n1"));
        add("chunk size is no number", VIOLATES, "the size of a chunk", always(CHUNKED + "-1\r\n1\r\n0\r\n\r\n"));
        add("chunk longer than its size", VIOLATES, "than its size says", always(CHUNKED + "1\r\n11\r\n0\r\n\r\n"));
        add("unknown coding", VIOLATES, "Transfer-Encoding is", always(OK + "Transfer-Encoding: x\r\n\r\n1"));
        add("204 with a body", VIOLATES, "announces a body", always("HTTP/1.1 204 -\r\nContent-Length: 2\r\n\r\n{}"));
        add("304 with a length", VIOLATES, "status 200", always("HTTP/1.1 304 -\r\nContent-Length: 2\r\n\r\n"));
        add("body after HEAD", VIOLATES, "the response to HEAD is followed", always(length + "2\r\n\r\n{}"));
        add("folded field", VIOLATES, "folded", always(OK + "X: 1\r\n 2\r\nContent-Length: 2\r\n\r\n{}"));
        add("NUL in a field", VIOLATES, "control character", always(OK + "X: \u0000\r\nContent-Length: 2\r\n\r\n{}"));
        add("bare line feeds", VIOLATES, "carriage return", always(length.replace("\r", "") + "2\n\n{}"));
    }

    private void odd() {
        String busy = "HTTP/1.1 503 -\r\nContent-Length: 0\r\nRetry-After: ";
        add("closed after each", VIOLATES, "violates", (method, socket, out) -> {
            write(out, OK + "Content-Length: 2\r\n\r\n" + (method.equals("HEAD") ? "" : "{}"));
            socket.close();
        });
        add("deep JSON", VIOLATES, "FAILED", body("[".repeat(20_000)));
        add("a number of many digits", VIOLATES, "FAILED", body("{\"data\":" + "1".repeat(50_000) + "}"));
        add("invalid UTF-8", VIOLATES, "FAILED", body("{\"data\":\"\u00ff\u00fe\"}"));
        add("steering", VIOLATES, "\\u{1b}[2J", body("\u001b[2J\u009b1m\u00e2\u0080\u00ae{\"\\ud800\u0000"));
        add(
                "redirect loop",
                MISUSE,
                "redirects (302) to /api",
                always("HTTP/1.1 302 -\r\nLocation: /api\r\nContent-Length: 0\r\n\r\n"));
        add("wait for 23 digits", INCONCLUSIVE, "for ever", always(busy + "9".repeat(23) + "\r\n\r\n"));
        add("wait until 2999", INCONCLUSIVE, "to wait", always(busy + "Fri, 01 Jan 2999 00:00:00 GMT\r\n\r\n"));
        add("wait for no time", INCONCLUSIVE, "says no time: \"s\\u{9b}oon\"", always(busy + "s\u009boon\r\n\r\n"));
    }

    private static Script body(String text) {
        return (method, socket, out) ->
                write(out, OK + "Content-Length: " + text.length() + "\r\n\r\n" + (method.equals("HEAD") ? "" : text));
    }
}
