package dev.guestwifi.server;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** Addresses that an operator gives. */
final class WebAddress {
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    private WebAddress() {}

    /** @throws IllegalArgumentException if the URL is not one that paths can be added to */
    static URI publicUrl(URI url) {
        if (!isHttp(url) || url.getRawQuery() != null || url.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "the public URL must be an http or https address like https://wifi.example.com");
        }
        return url;
    }

    /**
     * An origin as browsers send it: scheme and host in lower case, without the default port and without a path.
     *
     * @throws IllegalArgumentException if it is none
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
        int usual = "https".equalsIgnoreCase(url.getScheme()) ? HTTPS_PORT : HTTP_PORT;
        boolean isUsual = url.getPort() < 0 || url.getPort() == usual;
        return (url.getScheme() + "://" + url.getHost() + (isUsual ? "" : ":" + url.getPort()))
                .toLowerCase(Locale.ROOT);
    }

    private static boolean isOrigin(URI url) {
        return isHttp(url)
                && url.getHost() != null
                && url.getRawPath().isEmpty()
                && url.getRawQuery() == null
                && url.getRawFragment() == null;
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
