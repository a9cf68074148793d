package dev.guestwifi.fuzz;

/** Values of header fields that keep the head readable: no control character but the tab. */
final class HeaderValues {
    private HeaderValues() {}

    static String any(FuzzRandom random) {
        return random.percent(15)
                ? random.of(
                        "same-origin",
                        "cross-site",
                        "none",
                        "null",
                        "DELETE",
                        "http://127.0.0.1:8080",
                        "http://evil.example.com")
                : Encoding.raw(OddText.any(random))
                        .replaceAll("[\\x00-\\x08\\x0A-\\x1F\\x7F]", "")
                        .strip();
    }

    static String mediaType(FuzzRandom random) {
        return random.of(
                "application/x-www-form-urlencoded;charset=UTF-8",
                "application/x-www-form-urlencoded; charset=\"utf-8\"",
                "application/x-www-form-urlencoded; charset=utf8",
                "application/x-www-form-urlencoded; charset=bogus",
                "APPLICATION/X-WWW-FORM-URLENCODED",
                "application/x-www-form-urlencodedx",
                "application/json",
                "multipart/form-data; boundary=x",
                "multipart/form-data",
                "text/plain",
                "text",
                "/",
                "*/*",
                ";",
                "",
                "a/b;c",
                "a/b; c=\"",
                "application/x-www-form-urlencoded;" + "a=b;".repeat(random.below(400)));
    }
}
