package dev.guestwifi.server.cli.admin;

import dev.guestwifi.server.WebAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/**
 * The address of a server.
 *
 * @param uri without the path of the API and without a slash at the end
 */
record ServerAddress(URI uri) {
    private static final Pattern LOOPBACK = Pattern.compile("(?i)localhost|127(\\.[0-9]{1,3}){3}|\\[::1]");

    /**
     * Reads an address with or without the path of the API.
     *
     * @throws IllegalArgumentException if it is none; the message does not repeat it, as it may contain a password
     */
    static ServerAddress of(String given) {
        try {
            URI uri = new URI(given.replaceAll("/+$", "").replaceAll("(?<=[^/])/api$", ""));
            if (WebAddress.isBaseUrl(uri) && uri.getHost() != null) {
                return new ServerAddress(uri);
            }
        } catch (URISyntaxException e) {
            // Refused like every other text that is not an address.
        }
        throw new IllegalArgumentException("--url must be an http or https address like https://wifi.example.com");
    }

    /** Whether requests travel unencrypted over a network. */
    boolean isOpen() {
        return uri.getScheme().equalsIgnoreCase("http")
                && !LOOPBACK.matcher(uri.getHost()).matches();
    }

    @Override
    public String toString() {
        return uri.toString();
    }
}
