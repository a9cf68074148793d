package dev.guestwifi.conformance.transport;

import java.util.List;

/**
 * A complete response.
 *
 * @param version {@code HTTP/1.1} or {@code HTTP/1.0}
 * @param status 200 to 999: interim responses are skipped
 * @param reason the reason phrase
 * @param content the body without transfer coding, still compressed if it came so
 * @param body the body unpacked if {@code Content-Encoding} is {@code gzip}, otherwise the same array as the content
 * @param trailers the fields after the last chunk
 * @param faults violations of HTTP that did not prevent reading, as sentences: bytes after the response, a length where
 *     there must be none
 */
public record RawResponse(
        String version,
        int status,
        String reason,
        RawFields fields,
        byte[] content,
        byte[] body,
        RawFields trailers,
        List<String> faults) {
    public RawResponse {
        faults = List.copyOf(faults);
    }

    RawResponse withFaults(List<String> others) {
        return new RawResponse(version, status, reason, fields, content, body, trailers, others);
    }
}
