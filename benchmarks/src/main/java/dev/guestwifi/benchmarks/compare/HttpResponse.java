package dev.guestwifi.benchmarks.compare;

import org.jspecify.annotations.Nullable;

/**
 * A response as it came.
 *
 * @param status its status code
 * @param head the status line and the header fields
 * @param body without the transfer encoding, but still compressed
 */
public record HttpResponse(int status, String head, byte[] body) {
    /** The value of the first header field of a name, or null. */
    public @Nullable String header(String name) {
        return header(head, name);
    }

    static @Nullable String header(String head, String name) {
        int start = head.indexOf("\r\n") + 2;
        while (start < head.length()) {
            int end = head.indexOf("\r\n", start);
            if (head.regionMatches(true, start, name, 0, name.length()) && head.charAt(start + name.length()) == ':') {
                return head.substring(start + name.length() + 1, end).trim();
            }
            start = end + 2;
        }
        return null;
    }
}
