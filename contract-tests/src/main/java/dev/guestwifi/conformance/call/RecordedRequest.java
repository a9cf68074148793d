package dev.guestwifi.conformance.call;

import java.util.List;

/**
 * A request that can be sent again. Keys are written as the shell variables that stand for them, and placeholders such
 * as {@code {{id0}}} for what responses brought. Each character stands for a byte.
 *
 * @param target path and query relative to the base URL
 * @param isAbsolute whether the target is sent in absolute form
 */
public record RecordedRequest(
        String method, String target, boolean isAbsolute, String version, List<Header> headers, String body) {
    /** A header field. */
    public record Header(String name, String value) {}

    public RecordedRequest {
        headers = List.copyOf(headers);
    }
}
