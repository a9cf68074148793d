package dev.guestwifi.conformance.report;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.guestwifi.conformance.call.RecordedRequest;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A request in {@code conformance.json}. If any of its texts has other characters than visible ASCII, then target,
 * values of header fields and body are in Base64.
 */
record JsonRequest(
        String method,
        String target,
        boolean absolute,
        String version,
        List<RecordedRequest.Header> headers,
        String body,
        String encoding) {
    static JsonRequest of(RecordedRequest request) {
        boolean isPlain = Stream.concat(
                        Stream.of(request.target(), request.body()),
                        request.headers().stream().map(RecordedRequest.Header::value))
                .allMatch(JsonRequest::isPlain);
        UnaryOperator<String> written = isPlain
                ? UnaryOperator.identity()
                : text -> Base64.getEncoder().encodeToString(text.getBytes(ISO_8859_1));
        return new JsonRequest(
                request.method(),
                written.apply(request.target()),
                request.isAbsolute(),
                request.version(),
                request.headers().stream()
                        .map(header -> new RecordedRequest.Header(header.name(), written.apply(header.value())))
                        .toList(),
                written.apply(request.body()),
                isPlain ? "text" : "base64");
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(c -> c >= ' ' && c <= '~');
    }
}
