package dev.guestwifi.conformance.call;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.guestwifi.conformance.deployment.Secret;
import dev.guestwifi.conformance.transport.RawRequest;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request as bytes.
 *
 * @param method of the request; a response to HEAD has no body
 * @param target path and query relative to the base URL, for messages
 * @param line computes {@link #curl}, which most requests never need
 */
public record WrittenRequest(String method, String target, byte[] bytes, Supplier<String> line) {
    private static final String VERSION = " HTTP/1.1\r\n";
    private static final Pattern KEY = Pattern.compile("(?i)\\r\\nX-API-Key: ?([^\\r\\n]+)");

    /** A curl command that sends the request. Secrets are shell variables. */
    public String curl() {
        return line.get();
    }

    /** Whether the method is safe. */
    public boolean isSafe() {
        return RawRequest.isSafe(method);
    }

    /** The same request with one more parameter in its query; itself if it has no query. */
    public WrittenRequest withUnknown(String parameter) {
        String all = new String(bytes, ISO_8859_1);
        int end = all.indexOf(VERSION);
        boolean hasQuery = target.contains("?") && end > 0 && end < all.indexOf('\r');
        if (!hasQuery) {
            return this;
        }
        byte[] more = (all.substring(0, end) + "&" + parameter + all.substring(end)).getBytes(ISO_8859_1);
        return new WrittenRequest(method, target + "&" + parameter, more, line);
    }

    /** The key that the request carries, {@link Call#NO_KEY} if it has none. */
    Secret key() {
        Matcher key = KEY.matcher(new String(bytes, ISO_8859_1));
        return key.find() ? new Secret(key.group(1), key.group(1)) : Call.NO_KEY;
    }

    /** The call, for reports. */
    Call call() {
        return Call.of(method, target);
    }
}
