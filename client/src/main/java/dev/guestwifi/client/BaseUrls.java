package dev.guestwifi.client;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with the host of a base URL where Java only says that there is none. */
final class BaseUrls {
    private static final int MAX_PORT = 65_535;

    private BaseUrls() {}

    /** @throws IllegalArgumentException if there is something in the place of the host that is none, or no such port */
    static void requireHost(URI url) {
        String authority = url.getRawAuthority();
        if (url.getHost() == null && authority != null) {
            // Before an @ there may be a password.
            String place = authority.substring(authority.lastIndexOf('@') + 1);
            throw new IllegalArgumentException(
                    "The base URL has the host " + name(place) + ", which Java cannot connect" + " to: "
                            + reason(name(place)) + " Give the host another name, or use its IP address.");
        }
        if (url.getPort() > MAX_PORT) {
            throw new IllegalArgumentException("The base URL has the port " + url.getPort() + ": there is none.");
        }
    }

    private static String name(String place) {
        return place.replaceFirst(":[0-9]*$", "");
    }

    private static String reason(@Nullable String name) {
        return name != null && name.contains("_")
                ? "a host name must not have the character '_'."
                : "a host name is made of the letters a to z, digits, hyphens and dots, and its last part begins with a"
                        + " letter.";
    }
}
