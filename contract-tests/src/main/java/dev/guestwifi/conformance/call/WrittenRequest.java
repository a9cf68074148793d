package dev.guestwifi.conformance.call;

import java.util.Set;
import java.util.function.Supplier;

/**
 * A request as bytes.
 *
 * @param method as which its response is read
 * @param target path and query below the base of the API, for messages
 * @param line writes {@link #curl}, which most requests never need
 */
public record WrittenRequest(String method, String target, byte[] bytes, Supplier<String> line) {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    /** A shell line that sends the same; secrets stand as shell variables. */
    public String curl() {
        return line.get();
    }

    boolean isSafe() {
        return SAFE.contains(method);
    }

    /** For those who report it. */
    Call call() {
        return Call.of(method, target);
    }
}
