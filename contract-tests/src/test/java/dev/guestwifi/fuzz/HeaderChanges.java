package dev.guestwifi.fuzz;

/** Header fields that change what a request means, or that programs on its way read. */
final class HeaderChanges {
    private final FuzzRandom random;

    HeaderChanges(FuzzRandom random) {
        this.random = random;
    }

    void conditional(FuzzRequest request) {
        request.with(
                random.of(
                        "If-None-Match",
                        "If-None-Match",
                        "If-Match",
                        "If-Modified-Since",
                        "If-Unmodified-Since",
                        "Range"),
                random.of(
                        "*",
                        "W/\"x\"",
                        "\"x\"",
                        "W/\"",
                        "\"".repeat(500),
                        "W/\"a\", ".repeat(300) + "*",
                        "bytes=0-",
                        "bytes=0-0,2-3",
                        "bytes=-1",
                        "bytes=9-1",
                        "Sun, 06 Nov 1994 08:49:37 GMT",
                        "2025-01-01",
                        "0",
                        "",
                        "W/\"\u00ff\"",
                        ",,,",
                        "* , *"));
    }

    void connection(FuzzRequest request) {
        request.with(
                "Connection",
                random.of(
                        "close",
                        "keep-alive",
                        "Keep-Alive, close",
                        "Upgrade",
                        "Upgrade, HTTP2-Settings",
                        "TE",
                        "x-api-key",
                        "X-Request-Id, Host",
                        "",
                        ",",
                        "close, close",
                        "content-length",
                        "\"close\""));
        if (random.percent(60)) {
            request.with("Upgrade", random.of("h2c", "websocket", "TLS/1.0", "HTTP/2.0", "h2c, websocket", ""));
            request.with("HTTP2-Settings", random.of("AAMAAABkAAQAoAAAAAIAAAAA", "", "!"));
        }
        if (random.percent(30)) {
            request.with("TE", random.of("trailers", "gzip;q=0.5", "chunked", "trailers, deflate;q=0.5"));
        }
        if (random.percent(20)) {
            request.with(
                    "Expect", random.of("100-continue", "100-Continue", "200-ok", "", "100-continue, 100-continue"));
        }
    }

    void forwarded(FuzzRequest request) {
        request.with(
                random.of(
                        "X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host", "X-Forwarded-Prefix", "Forwarded"),
                random.of(
                        "10.0.0.1",
                        "10.0.0.1, 127.0.0.1",
                        "unknown",
                        "::1",
                        "[::1]:80",
                        "1.2.3.4:5",
                        "https",
                        "evil.example.com",
                        "for=\"_x\";proto=https",
                        "127.0.0.1,".repeat(500),
                        ",".repeat(2000),
                        "fe80::1%lo",
                        "999.1.1.1",
                        "1::".repeat(99),
                        ""));
    }

    void accept(FuzzRequest request) {
        request.with(
                random.of("Accept", "Accept-Encoding", "Accept-Encoding", "Accept-Charset", "Accept-Language"),
                random.of(
                        "gzip",
                        "gzip;q=0",
                        "gzip ; q = 0.5",
                        "*;q=0",
                        "identity;q=0",
                        "br, gzip",
                        "gzip,".repeat(800),
                        "*/*",
                        "text/html",
                        "application/json;q=0",
                        "x/y;q=2;;",
                        "",
                        ";",
                        "GZIP",
                        "x-gzip",
                        "\u00e9",
                        "*/*;q=".repeat(200)));
    }

    void identity(FuzzRequest request) {
        switch (random.below(4)) {
            case 0 ->
                request.replace(
                        "Host",
                        random.of(
                                "h",
                                "H:80",
                                "a_b",
                                "web.1",
                                "[::1]:8080",
                                "[::",
                                "h:",
                                "h:99999",
                                "",
                                "a b",
                                "h,h",
                                "user@h",
                                "h/x",
                                "xn--",
                                "1.2.3.4.5",
                                "\u00e9",
                                "-h-",
                                ".",
                                "h..",
                                "[v1.a]",
                                "%41"));
            case 1 -> request.with("Host", "127.0.0.1:8080");
            case 2 -> request.replace("X-API-Key", HeaderValues.any(random));
            default ->
                request.replace(
                        "Cookie",
                        random.of(
                                "guest-wifi-admin=",
                                "guest-wifi-admin=a.b",
                                "guest-wifi-admin=\u00e9.\u00e9",
                                "=",
                                ";;;",
                                "$Version=1; a"));
        }
    }
}
