package dev.guestwifi.conformance.compare;

import dev.guestwifi.conformance.deployment.Capability;
import java.util.ArrayList;
import java.util.List;

/** Header fields other than Host and the key. */
final class HeaderChoices {
    private HeaderChoices() {}

    /** Fields that a read ignores. */
    static List<Choice> ignored(GeneratorContext context) {
        return List.of(
                Choice.good(draft -> {}),
                Choice.good(draft -> {}),
                Choice.good(draft -> draft.with("Accept", "text/html")),
                Choice.good(draft -> draft.with("Accept", "application/xml;q=0.9, */*;q=0")),
                Choice.good(draft -> {
                    draft.with("Content-Type", MediaTypeChoices.FORM);
                    // Means nothing in a GET, but gateways may refuse it.
                    draft.body = context.target().hasOwnData() ? "slug=NO&page=0" : null;
                }),
                Choice.good(draft -> draft.with("Idempotency-Key", "a b")),
                Choice.good(draft -> draft.with("Cookie", "page=2; slug=NO")),
                Choice.good(draft -> draft.with("If-Modified-Since", "Fri, 01 Jan 2100 00:00:00 GMT")),
                Choice.good(draft -> draft.with("If-Match", "\"x\"")),
                Choice.good(draft -> draft.with("Range", "bytes=0-0")));
    }

    /** Without Accept-Encoding and with it: large problems are compressed, too. */
    static List<Choice> packed(GeneratorContext context) {
        Choice plain = Choice.good(draft -> {});
        Choice packed = Choice.good(draft -> draft.with("Accept-Encoding", "gzip"));
        return context.has(Capability.HEADERS) ? List.of(plain, packed) : List.of(plain);
    }

    static List<Choice> encodings() {
        return fields(
                "Accept-Encoding",
                List.of(
                        "gzip",
                        "gzip;q=0",
                        "gzip;q=0.001",
                        "*",
                        "identity",
                        "gzip;q=0, *",
                        "identity;q=0, gzip",
                        "x-gzipped",
                        "",
                        "GZIP",
                        "gzip;q=0.55",
                        "gzip;q=1.000",
                        "gzip;q=0.000",
                        "gzip;q=0.5, identity",
                        "identity;q=1.0, *;q=0.5",
                        "identity;q=0.3, gzip;q=0.299",
                        "identity, gzip",
                        "x-gzip",
                        "X-GZip;Q=0.8",
                        "*;q=0.1",
                        "*;q=0, gzip",
                        "br;q=1.0,\tgzip;q=0.8,*;q=0.1",
                        "gzip ; q=1",
                        "gzip;Q=0",
                        "deflate, br\ngzip",
                        "gzip;q=0\nbr"));
    }

    static List<Choice> requestIds() {
        List<Choice> choices = new ArrayList<>(List.of(
                        "a",
                        "A-Z_0.9",
                        "x".repeat(64),
                        "x".repeat(65),
                        "a b",
                        "a/b",
                        "a,b",
                        "",
                        "\u00e9",
                        "a\"b",
                        "-",
                        "..")
                .stream()
                .map(value -> Choice.good(draft -> draft.with("X-Request-Id", value)))
                .toList());
        choices.add(Choice.good(draft -> draft.with("x-request-ID", "lower-case")));
        return choices;
    }

    /** Tags that no list has, and what is none. */
    static List<Choice> otherTags() {
        return fields("If-None-Match", Conditionals.OTHER);
    }

    /** A line break separates several fields. */
    private static List<Choice> fields(String name, List<String> values) {
        return values.stream()
                .map(value -> Choice.good(draft -> {
                    for (String one : value.split("\n", -1)) {
                        draft.with(name, one);
                    }
                }))
                .toList();
    }
}
