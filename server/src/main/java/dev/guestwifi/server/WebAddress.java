package dev.guestwifi.server;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** Checks the addresses in a configuration. */
public final class WebAddress {
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    private WebAddress() {}

    /** Whether paths can be appended to a URL: http or https, without user, query and fragment. */
    public static boolean isBaseUrl(URI url) {
        return isHttp(url) && url.getRawQuery() == null && url.getRawFragment() == null;
    }

    /** Host and port in a URL. */
    static String authority(String host, int port) {
        return (host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host) + ":" + port;
    }

    /** @throws IllegalArgumentException unless it is a base URL */
    static URI publicUrl(URI url) {
        if (!isBaseUrl(url)) {
            throw new IllegalArgumentException(
                    "the public URL must be an http or https address like https://wifi.example.com");
        }
        return url;
    }

    /**
     * The origin in a text, as browsers send it: in lower case, without the default port.
     *
     * @throws IllegalArgumentException if the text is not an origin
     */
    static String origin(String text) {
        return uri(text)
                .filter(WebAddress::isOrigin)
                .map(WebAddress::origin)
                .orElseThrow(() ->
                        new IllegalArgumentException("each CORS origin must be scheme, host and port without a path,"
                                + " like https://app.example.com"));
    }

    private static String origin(URI url) {
        int defaultPort = "https".equalsIgnoreCase(url.getScheme()) ? HTTPS_PORT : HTTP_PORT;
        boolean isDefault = url.getPort() < 0 || url.getPort() == defaultPort;
        return (url.getScheme() + "://" + url.getHost() + (isDefault ? "" : ":" + url.getPort()))
                .toLowerCase(Locale.ROOT);
    }

    private static boolean isOrigin(URI url) {
        return isBaseUrl(url) && url.getHost() != null && url.getRawPath().isEmpty();
    }

    private static Optional<URI> uri(String text) {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean isHttp(URI url) {
        return ("http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme()))
                && url.getRawAuthority() != null
                && url.getRawAuthority().indexOf('@') < 0;
    }
}
