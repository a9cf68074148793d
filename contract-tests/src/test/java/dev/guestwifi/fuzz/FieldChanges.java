package dev.guestwifi.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/** Changes that leave a request one request, whether it is still a good one or not. */
final class FieldChanges {
    private final FuzzRandom random;
    private final HeaderChanges fields;

    FieldChanges(FuzzRandom random) {
        this.random = random;
        this.fields = new HeaderChanges(random);
    }

    void change(FuzzRequest request) {
        request.isPlain = false;
        switch (random.below(12)) {
            case 0 -> method(request);
            case 1 -> target(request);
            case 2 -> version(request);
            case 3 -> fields.conditional(request);
            case 4 -> fields.connection(request);
            case 5 -> body(request);
            case 6 -> chunks(request);
            case 7 -> fields.forwarded(request);
            case 8 -> fields.accept(request);
            case 9 -> size(request);
            case 10 -> fields.identity(request);
            default -> request.with(random.of(NAMES), HeaderValues.any(random));
        }
    }

    private static final String[] NAMES = {
        "X-API-Key",
        "X-Request-Id",
        "Cookie",
        "Origin",
        "Sec-Fetch-Site",
        "Idempotency-Key",
        "Content-Type",
        "Range",
        "If-Range",
        "Authorization",
        "X-CSRF-Token",
        "X-HTTP-Method-Override",
        "Accept-Language",
        "Via",
        "Max-Forwards",
        "Cache-Control",
        "Pragma",
        "Trailer",
        "Date",
        "From",
        "Referer",
        "User-Agent",
        "Early-Data",
        "Priority"
    };

    private void method(FuzzRequest request) {
        request.method = random.of(
                "HEAD",
                "HEAD",
                "OPTIONS",
                "GET",
                "POST",
                "PUT",
                "PATCH",
                "DELETE",
                "TRACE",
                "CONNECT",
                "get",
                "PROPFIND",
                "X".repeat(1 + random.below(300)),
                "M-SEARCH",
                "PRI",
                "!#$%&'*+.^_`|~");
    }

    private void target(FuzzRequest request) {
        String path = request.target;
        request.target = switch (random.below(8)) {
            case 0 ->
                random.of("http://", "HTTP://", "https://", "ftp://", "//")
                        + random.of("127.0.0.1:8080", "h", "[::1]", "a_b", "a:99999", "", "user@h")
                        + path;
            case 1 ->
                path
                        + (path.contains("?") ? '&' : '?')
                        + Encoding.loose(random, OddText.any(random))
                        + '='
                        + Encoding.loose(random, OddText.any(random));
            case 2 -> path + (path.contains("?") ? '&' : '?') + "p=1&".repeat(random.below(1500));
            case 3 -> path.replaceFirst("[?]", random.of("/?", ";x=1?", "??", "?&&&", "?=&", "%3F", "//?", "/.?"));
            case 4 -> percentEncodeOne(path);
            case 5 -> random.of("*", "/", "//", "/.", "/..", "/*", "/%", "?", "");
            case 6 -> path + '#' + random.of("", "x");
            default ->
                path.replace("/api", random.of("/API", "/api/", "/./api", "/api;v=1", "/%61pi", "/api%2F", "/api\\"));
        };
    }

    private String percentEncodeOne(String path) {
        if (path.isEmpty()) {
            return path; // An earlier change has removed it.
        }
        int at = random.below(path.length());
        return path.substring(0, at) + "%%%02x".formatted((int) path.charAt(at)) + path.substring(at + 1);
    }

    private void version(FuzzRequest request) {
        request.version =
                random.of("HTTP/1.0", "HTTP/1.0", "HTTP/1.2", "HTTP/2.0", "HTTP/0.9", "http/1.1", "HTTP/1.1 ");
        if (random.percent(50)) {
            request.with("Connection", "keep-alive");
        }
        request.before = random.of("", "\r\n", "\r\n\r\n");
    }

    private void body(FuzzRequest request) {
        switch (random.below(6)) {
            case 0 -> request.body = OddText.any(random).getBytes(ISO_8859_1);
            case 1 ->
                request.body = (new String(request.body, ISO_8859_1) + "&" + Encoding.loose(random, OddText.any(random))
                                + random.of("=", "==", "") + Encoding.loose(random, OddText.any(random)))
                        .getBytes(ISO_8859_1);
            case 2 -> {
                request.body = gzip(request.body);
                request.with("Content-Encoding", random.of("gzip", "identity", "deflate", "br", "", "gzip, gzip"));
            }
            case 3 -> request.body = random.bytes(random.below(random.percent(20) ? 66_000 : 300));
            case 4 -> request.body = ("\u00EF\u00BB\u00BF" + new String(request.body, ISO_8859_1)).getBytes(ISO_8859_1);
            default -> request.body = "a=1&".repeat(random.below(17_000)).getBytes(ISO_8859_1);
        }
        if (random.percent(30)) {
            request.replace("Content-Type", HeaderValues.mediaType(random));
        }
    }

    private void chunks(FuzzRequest request) {
        ByteArrayOutputStream chunked = new ByteArrayOutputStream();
        int position = 0;
        while (position < request.body.length) {
            int length = Math.min(request.body.length - position, 1 + random.below(random.percent(50) ? 3 : 60));
            String size =
                    random.of("", "", "0", "000") + Integer.toHexString(length) + random.of("", "", " ", ";a=b", ";\"");
            chunked.writeBytes((size + "\r\n").getBytes(ISO_8859_1));
            chunked.write(request.body, position, length);
            chunked.writeBytes("\r\n".getBytes(ISO_8859_1));
            position += length;
        }
        chunked.writeBytes(random.of("0\r\n\r\n", "0\r\n\r\n", "00\r\nX-Trailer: 1\r\n\r\n", "0;x\r\nHost: b\r\n\r\n")
                .getBytes(ISO_8859_1));
        request.chunked = chunked.toByteArray();
    }

    private void size(FuzzRequest request) {
        switch (random.below(4)) {
            case 0 ->
                request.with("X-Long", random.of("a", " b", "\t", "\u00ff", ",").repeat(random.below(6000)) + "z");
            case 1 -> {
                int fields = random.below(110);
                for (int i = 0; i < fields; i++) {
                    request.with(random.percent(50) ? "X-Many" : "X-Many-" + i, "v");
                }
            }
            case 2 -> request.with("Cookie", "a=b; ".repeat(random.below(3000)));
            default -> request.target += "/" + "b".repeat(random.below(9000));
        }
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }
}
