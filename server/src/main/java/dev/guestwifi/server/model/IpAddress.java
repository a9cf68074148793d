package dev.guestwifi.server.model;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/**
 * An IP address read from text. Host names are never resolved, and reading takes time in proportion to the length.
 *
 * @param text as it was written, without brackets, port and quotation marks
 * @param address the same without the zone; an IPv4 address in IPv6 is an IPv4 address
 */
public record IpAddress(String text, InetAddress address) {
    private static final int MAX_PORT = 65_535;
    private static final int MAX_ZONE = 64;

    /** Reads {@code 192.0.2.1} or {@code 2001:db8::1}, the latter also with a zone; null if it is neither. */
    public static @Nullable IpAddress of(String text) {
        int percent = text.indexOf('%');
        String bare = percent < 0 ? text : text.substring(0, percent);
        byte[] bytes = bare.indexOf(':') < 0 ? IpBytes.v4(bare) : IpBytes.v6(bare);
        if (bytes == null || (percent >= 0 && (bare.indexOf(':') < 0 || !isZone(text.substring(percent + 1))))) {
            return null;
        }
        try {
            return new IpAddress(text, InetAddress.getByAddress(bytes));
        } catch (UnknownHostException e) {
            throw new AssertionError("4 or 16 bytes are an address", e);
        }
    }

    /**
     * Reads an address as proxies write it: also {@code 192.0.2.1:1234}, {@code [2001:db8::1]}, {@code
     * [2001:db8::1]:1234}, and any of these in quotation marks; null for anything else.
     */
    public static @Nullable IpAddress ofNode(String text) {
        String node = isQuoted(text) ? text.substring(1, text.length() - 1) : text;
        if (node.startsWith("[")) {
            int end = node.indexOf(']');
            String inside = end < 0 ? "" : node.substring(1, end);
            boolean hasGoodEnd = end == node.length() - 1 || (end > 0 && isPort(node.substring(end + 1)));
            return inside.indexOf(':') >= 0 && hasGoodEnd ? of(inside) : null;
        }
        int colon = node.indexOf(':');
        if (colon >= 0 && colon == node.lastIndexOf(':')) {
            return isPort(node.substring(colon)) ? of(node.substring(0, colon)) : null;
        }
        return of(node);
    }

    private static boolean isQuoted(String text) {
        return text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
    }

    /** A colon and a number. */
    private static boolean isPort(String text) {
        int port = text.length() > 1 && text.length() <= 6 && text.charAt(0) == ':' ? 0 : -1;
        for (int i = 1; i < text.length() && port >= 0; i++) {
            char c = text.charAt(i);
            port = c >= '0' && c <= '9' ? port * 10 + c - '0' : -1;
        }
        return port >= 0 && port <= MAX_PORT;
    }

    private static boolean isZone(String text) {
        return !text.isEmpty()
                && text.length() <= MAX_ZONE
                && text.chars()
                        .allMatch(c -> (c >= 'a' && c <= 'z')
                                || (c >= 'A' && c <= 'Z')
                                || (c >= '0' && c <= '9')
                                || "._-".indexOf(c) >= 0);
    }
}
