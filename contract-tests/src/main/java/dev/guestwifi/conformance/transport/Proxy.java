package dev.guestwifi.conformance.transport;

import java.net.URI;

/**
 * An HTTP proxy on the way to a target.
 *
 * @param host a name or an address, without brackets
 * @param authorization the value of {@code Proxy-Authorization}; empty for none
 */
public record Proxy(String host, int port, String authorization) {
    /**
     * @param url {@code http://host:port}
     * @throws IllegalArgumentException if it is anything else
     */
    public static Proxy of(URI url, String authorization) {
        boolean isAddress = "http".equalsIgnoreCase(url.getScheme())
                && Origin.isHostIn(url)
                && url.getRawUserInfo() == null
                && !String.valueOf(url.getRawAuthority()).contains("@")
                && (url.getRawPath() == null || url.getRawPath().matches("/?"))
                && url.getRawQuery() == null
                && url.getRawFragment() == null;
        if (!isAddress) {
            throw new IllegalArgumentException("a proxy is an address like http://host:port");
        }
        Origin origin = Origin.of(url);
        return new Proxy(origin.host(), origin.port(), authorization);
    }

    /** Keeps the credentials out of every text. */
    @Override
    public String toString() {
        return "http://" + new Origin(false, host, port).authority();
    }
}
