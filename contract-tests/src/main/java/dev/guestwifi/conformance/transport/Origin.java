package dev.guestwifi.conformance.transport;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Scheme, host and port of a server.
 *
 * @param host a name or an address, without brackets
 */
public record Origin(boolean isTls, String host, int port) {
    private static final int HTTP = 80;
    private static final int HTTPS = 443;
    private static final int MOST = 65_535;
    /** Unlike {@link URI#getHost} this accepts names with {@code _}, which RFC 3986 allows. */
    private static final Pattern AUTHORITY =
            Pattern.compile("(?:[^@]*@)?(?:\\[([0-9A-Fa-f:.]+)]|([0-9A-Za-z._~-]+))(?::([0-9]{0,5}))?");

    /**
     * @param url an http or https address; the path does not matter
     * @throws IllegalArgumentException if there is no host in it
     */
    public static Origin of(URI url) {
        Matcher authority = AUTHORITY.matcher(String.valueOf(url.getRawAuthority()));
        if (!authority.matches()) {
            throw new IllegalArgumentException("there is no host in the address");
        }
        boolean isTls = "https".equalsIgnoreCase(url.getScheme());
        String given = authority.group(3);
        int port = given == null || given.isEmpty() ? (isTls ? HTTPS : HTTP) : Integer.parseInt(given);
        return new Origin(isTls, authority.group(1) == null ? authority.group(2) : authority.group(1), port);
    }

    /** Whether a URL has a host and a valid port. */
    public static boolean isHostIn(URI url) {
        return url.getRawAuthority() != null
                && AUTHORITY.matcher(url.getRawAuthority()).matches()
                && of(url).port() > 0
                && of(url).port() <= MOST;
    }

    /** The value for {@code Host}. */
    public String authority() {
        String name = host.contains(":") ? "[" + host + "]" : host;
        return port == (isTls ? HTTPS : HTTP) ? name : name + ":" + port;
    }

    /** Host and port, for {@code CONNECT}. */
    String hostAndPort() {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
