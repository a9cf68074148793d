package dev.guestwifi.conformance.compare;

import dev.guestwifi.conformance.call.ConnectionInfo;
import dev.guestwifi.conformance.model.WireRequest;
import java.util.List;
import java.util.regex.Pattern;

/** Which requests reach a target as they were sent. */
final class ProxyTransparency {
    /** What proxies decode, resolve or join in paths: escapes of all but letters, digits, and what is above ASCII. */
    private static final Pattern NORMALIZED = Pattern.compile(
            "(?i).*(?:%(?:[01][0-9A-F]|2[0-9A-CEF]|3[A-F]|40|5[B-E]" + "|60|7[B-DF])|//|/\\.|[\\\\;]|[^!-~]).*");

    private final String authority;
    private final boolean isBehindProxy;

    /** @param authority of the target */
    ProxyTransparency(String authority, ConnectionInfo connection) {
        this.authority = authority;
        this.isBehindProxy = connection.isBehindProxy();
    }

    /** Whether what stands before the target may repair or change a request, so that the target gets another one. */
    boolean mayAlter(WireRequest request) {
        boolean isOrdinary = !request.isAbsolute()
                && !request.target().equals("*")
                && request.version().equals("HTTP/1.1")
                && request.values("Host").equals(List.of(authority))
                && request.values("Content-Type").size() < 2
                && request.target().startsWith("/")
                && !NORMALIZED.matcher(request.path()).matches();
        return isBehindProxy && !isOrdinary;
    }
}
