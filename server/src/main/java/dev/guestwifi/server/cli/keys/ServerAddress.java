package dev.guestwifi.server.cli.keys;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Where a server is, given with or without the path of its API.
 *
 * @param uri without the path of an API and without a slash at the end
 */
record ServerAddress(URI uri) {
    private static final Pattern LOOPBACK = Pattern.compile("(?i)localhost|127(\\.[0-9]{1,3}){3}|\\[::1]");

    /** @throws IllegalArgumentException if it is none; the message does not repeat it, as there may be a password in it */
    static ServerAddress of(String given) {
        try {
            URI uri = new URI(given.replaceAll("/+$", "").replaceAll("(?<=[^/])/api$", ""));
            if (uri.getHost() != null
                    && List.of("http", "https").contains(uri.getScheme())
                    && uri.getRawUserInfo() == null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null) {
                return new ServerAddress(uri);
            }
        } catch (URISyntaxException e) {
            // Answered like any other that is none.
        }
        throw new IllegalArgumentException("--url must be an http or https address like https://wifi.example.com");
    }

    /** Whether others on the network can read what is sent. */
    boolean isOpen() {
        return uri.getScheme().equals("http")
                && !LOOPBACK.matcher(uri.getHost()).matches();
    }

    @Override
    public String toString() {
        return uri.toString();
    }
}
