package dev.guestwifi.conformance.transport;

import java.net.URI;

/**
 * Where requests go.
 *
 * @param host a name or an address, without brackets
 */
public record Origin(boolean isTls, String host, int port) {
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    /** @param url an http or https address with a host; the path does not matter */
    public static Origin of(URI url) {
        boolean isTls = "https".equalsIgnoreCase(url.getScheme());
        int port = url.getPort() < 0 ? (isTls ? HTTPS : HTTP) : url.getPort();
        return new Origin(isTls, url.getHost().replaceAll("[\\[\\]]", ""), port);
    }

    /** The value for {@code Host}. */
    public String authority() {
        String name = host.contains(":") ? "[" + host + "]" : host;
        return port == (isTls ? HTTPS : HTTP) ? name : name + ":" + port;
    }
}
