package dev.guestwifi.conformance.call;

import java.util.Set;
import java.util.function.Supplier;

/**
 * A request as bytes.
 *
 * @param method of the request; a response to HEAD has no body
 * @param target path and query relative to the base URL, for messages
 * @param line computes {@link #curl}, which most requests never need
 */
public record WrittenRequest(String method, String target, byte[] bytes, Supplier<String> line) {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    /** A curl command that sends the request. Secrets are shell variables. */
    public String curl() {
        return line.get();
    }

    boolean isSafe() {
        return SAFE.contains(method);
    }

    /** The call, for reports. */
    Call call() {
        return Call.of(method, target);
    }
}
