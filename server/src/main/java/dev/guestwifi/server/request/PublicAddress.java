package dev.guestwifi.server.request;

import java.net.URI;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where clients find the server: everything that tells an address asks here. */
public final class PublicAddress {
    private final @Nullable String configured;
    private final Supplier<String> listening;

    /**
     * @param publicUrl what the operator says; null to believe the Host of each request
     * @param listening scheme and authority at which the server listens
     */
    public PublicAddress(@Nullable URI publicUrl, Supplier<String> listening) {
        this.configured = publicUrl == null ? null : trimmed(publicUrl);
        this.listening = listening;
    }

    /** The address of the server whatever a request says, without a slash at the end. */
    public String own() {
        return configured == null ? listening.get() : configured;
    }

    /**
     * The address as the sender of a request knows it, without a slash at the end.
     *
     * @param host the valid Host of the request, or null if it has none
     */
    public String forHost(@Nullable String host) {
        return configured == null && host != null ? "http://" + host : own();
    }

    /** An address without the slashes at its end. */
    public static String trimmed(URI url) {
        String text = url.toString();
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '/') {
            end--;
        }
        return text.substring(0, end);
    }
}
