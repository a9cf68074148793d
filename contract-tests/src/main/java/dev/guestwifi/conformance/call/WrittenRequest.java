package dev.guestwifi.conformance.call;

import java.util.Set;

/**
 * A request as bytes.
 *
 * @param method as which its response is read
 * @param target path and query below the base of the API, for messages
 * @param curl a shell line that sends the same; secrets stand as shell variables
 */
public record WrittenRequest(String method, String target, byte[] bytes, String curl) {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    boolean isSafe() {
        return SAFE.contains(method);
    }

    /** For those who report it. */
    Call call() {
        return Call.of(method, target);
    }
}
