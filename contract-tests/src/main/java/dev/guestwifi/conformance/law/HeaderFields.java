package dev.guestwifi.conformance.law;

import dev.guestwifi.conformance.call.Answer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The header fields of an answer, to be compared with those of another. */
final class HeaderFields {
    /** What differs from answer to answer, or depends on there being a body. */
    private static final Set<String> OWN_TO_ANSWER = Set.of(
            "date",
            // what proxies add to some of them
            "age",
            "via",
            "server",
            "accept-ranges",
            "alt-svc",
            "vary",
            "x-request-id",
            "connection",
            "keep-alive",
            "content-length",
            "content-encoding",
            "transfer-encoding",
            "ratelimit",
            "ratelimit-policy");

    private HeaderFields() {}

    /** Names in lower case and values, sorted, of those that are the same when the same is answered again. */
    static List<String> lasting(Answer answer) {
        Stream<String> vary = answer.members("Vary").stream()
                .map(name -> "vary: " + name.toLowerCase(Locale.ROOT))
                .filter(field -> !field.equals("vary: accept-encoding")); // from what compresses
        Stream<String> others = answer.exchange().reply().headers().all().stream()
                .map(field -> field.name().toLowerCase(Locale.ROOT) + ": " + field.value())
                .filter(field -> !OWN_TO_ANSWER.contains(field.replaceAll("(?s):.*", "")));
        return Stream.concat(vary, others).sorted().toList();
    }
}
