package dev.guestwifi.server.http.edge;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Random;

/** Valid requests with up to three small changes, of the kinds that parsers have disagreed about. */
final class Mutations {
    private static final String POST = "POST /b HTTP/1.1\r\nHost: a\r\n";

    private static final String[] VALID = {
        "GET / HTTP/1.1\r\nHost: a\r\n\r\n",
        "\r\nGET /b/c?d=e&f=%C3%A9 HTTP/1.1\r\nHost: a.b:80\r\nX-Request-Id: i\r\nConnection: close\r\n\r\n",
        "GET http://b:8080/c/%7Ed HTTP/1.1\r\nHost: a\r\nX: \t b c \t\r\n\r\n",
        "OPTIONS * HTTP/1.1\r\nHost: [::1]:8080\r\n\r\n",
        "GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n",
        "POST /b HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nContent-Type: text/plain\r\n\r\nhello",
        POST + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 9\r\n\r\na=%41&b=c",
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n",
        POST + "Transfer-Encoding: chunked\r\n\r\n00a;n=v;q=\"x\\\"y\"\r\n0123456789\r\n1\r\n!\r\n0;z\r\nT: u\r\n\r\n",
        "DELETE /b/7 HTTP/1.1\r\nhost:a\r\nContent-Length: 0\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n"
    };
    private static final String[] PARTS = {
        "\r\n",
        "\r",
        "\n",
        "\r\n\r\n",
        " ",
        "\t",
        ":",
        ";",
        ",",
        "=",
        "/",
        "?",
        "#",
        "%",
        "%2e",
        "%2F",
        "%41",
        "..",
        "//",
        "*",
        "@",
        "\"",
        "\\",
        "[",
        "]",
        "\u0000",
        "\u0007",
        "\u000b",
        "\u007f",
        "\u0080",
        "\u00ff",
        "0",
        "1",
        "9",
        "a",
        "F",
        "HTTP/1.1",
        "HTTP/1.0",
        "GET ",
        "POST ",
        "HEAD ",
        "CONNECT ",
        "http://c",
        "chunked",
        "0\r\n\r\n",
        "\r\n x",
        "_",
        "Content-Length: 3\r\n",
        "Content-Length: 5\r\n",
        "Transfer-Encoding: chunked\r\n",
        "Host: b\r\n",
        "Host:\r\n",
        "X : y\r\n",
        "Content-Type: text/plain\r\n",
        "Expect: 100-continue\r\n",
        ": ",
        "+",
        "-",
        "0x"
    };

    private final Random random;

    Mutations(Random random) {
        this.random = random;
    }

    byte[] next() {
        StringBuilder request = new StringBuilder(VALID[random.nextInt(VALID.length)]);
        for (int changes = random.nextInt(4); changes > 0; changes--) {
            change(request);
        }
        return request.toString().getBytes(ISO_8859_1);
    }

    private void change(StringBuilder request) {
        int at = random.nextInt(request.length() + 1);
        int to = Math.min(request.length(), at + 1 + random.nextInt(random.nextInt(4) == 0 ? 20 : 2));
        String part = PARTS[random.nextInt(PARTS.length)];
        switch (random.nextInt(6)) {
            case 0 -> request.delete(at, to);
            case 1 -> request.insert(at, part);
            case 2 -> request.replace(at, to, part);
            case 3 -> request.insert(at, request.substring(at, to));
            case 4 -> request.insert(lineStart(request, at), part);
            default -> request.setLength(random.nextInt(8) == 0 ? at : request.length());
        }
        if (request.length() == 0) {
            request.append('G');
        }
    }

    private static int lineStart(StringBuilder request, int at) {
        return Math.max(0, request.lastIndexOf("\n", at) + 1);
    }
}
