package dev.guestwifi.conformance.compare;

import dev.guestwifi.conformance.call.ConnectionInfo;
import dev.guestwifi.conformance.model.WireRequest;
import java.util.List;
import java.util.regex.Pattern;

/** Decides which requests a proxy passes on unchanged. */
final class ProxyTransparency {
    /** What proxies normalize in paths: escapes other than those of letters, digits and bytes beyond ASCII. */
    private static final Pattern NORMALIZED = Pattern.compile(
            "(?i).*(?:%(?:[01][0-9A-F]|2[0-9A-CEF]|3[A-F]|40|5[B-E]" + "|60|7[B-DF])|//|/\\.|[\\\\;]|[^!-~]).*");

    private static final int MOST_FIELDS = 90;
    private static final int LARGEST_HEAD = 15 << 10;

    private final String authority;
    private final boolean isBehindProxy;

    /** @param authority of the target */
    ProxyTransparency(String authority, ConnectionInfo connection) {
        this.authority = authority;
        this.isBehindProxy = connection.isBehindProxy();
    }

    /** Whether a proxy in front of the target may change the request. */
    boolean mayAlter(WireRequest request) {
        boolean isOrdinary = !request.isAbsolute()
                && !request.target().equals("*")
                && request.version().equals("HTTP/1.1")
                && request.values("Host").equals(List.of(authority))
                && request.values("Content-Type").size() < 2
                && request.target().startsWith("/")
                && !NORMALIZED.matcher(request.path()).matches();
        return isBehindProxy && !(isOrdinary && isSmall(request));
    }

    /** Proxies add header fields of their own. */
    private static boolean isSmall(WireRequest request) {
        int bytes = request.fields().stream()
                .mapToInt(field -> field.name().length() + field.value().length() + ": \r\n".length())
                .sum();
        return request.fields().size() <= MOST_FIELDS && bytes <= LARGEST_HEAD;
    }
}
