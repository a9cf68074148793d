package dev.guestwifi.client;

import java.net.URI;

/** Explains what is wrong with the host of a base URL. {@link URI} only says that there is none. */
final class BaseUrls {
    private static final int MAX_PORT = 65_535;

    private BaseUrls() {}

    /** @throws IllegalArgumentException if the host is one that Java cannot connect to, or the port is too high */
    static void requireHost(URI url) {
        String authority = url.getRawAuthority();
        if (url.getHost() == null && authority != null) {
            // A password may precede the @.
            String hostAndPort = authority.substring(authority.lastIndexOf('@') + 1);
            throw new IllegalArgumentException(
                    "The base URL has the host " + name(hostAndPort) + ", which Java cannot connect to: "
                            + reason(name(hostAndPort)) + " Use another name or the IP address of the host.");
        }
        if (url.getPort() > MAX_PORT) {
            throw new IllegalArgumentException(
                    "The base URL has the port " + url.getPort() + ", but ports end at " + MAX_PORT + ".");
        }
    }

    private static String name(String hostAndPort) {
        return hostAndPort.replaceFirst(":[0-9]*$", "");
    }

    private static String reason(String name) {
        return name.contains("_")
                ? "a host name must not contain '_'."
                : "a host name consists of the letters a to z, digits, hyphens and dots, and its last part starts with"
                        + " a letter.";
    }
}
