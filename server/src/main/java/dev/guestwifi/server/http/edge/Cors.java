package dev.guestwifi.server.http.edge;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.Method;
import org.jspecify.annotations.Nullable;

/**
 * Lets pages of chosen origins call the API from a browser (Fetch Standard, CORS protocol). Credentials are never
 * allowed: a key is a header field that a page sets itself.
 */
public final class Cors {
    private static final String ORIGIN = "Origin";
    private static final String METHODS = "GET, HEAD, POST, DELETE";
    /** Seconds for which a browser need not ask again. */
    private static final String MAX_AGE = "600";

    private final String path;
    private final String vary;
    private final Set<String> origins;
    private final String requestFields;
    private final String responseFields;

    /**
     * @param path below which the API stands
     * @param keyField the header field that every response depends on
     * @param origins exactly as browsers send them; empty to allow none
     * @param requestFields header fields that a page may send
     * @param responseFields header fields that a page may read
     */
    public Cors(
            String path,
            String keyField,
            List<String> origins,
            Collection<String> requestFields,
            Collection<String> responseFields) {
        this.path = path + "/";
        this.vary = origins.isEmpty() ? keyField : keyField + ", " + ORIGIN;
        this.origins = Set.copyOf(origins);
        this.requestFields = String.join(", ", requestFields);
        this.responseFields = String.join(", ", responseFields);
    }

    /** The Vary field of every response. */
    String vary() {
        return vary;
    }

    /** Adds the fields of the response to a request that the edge has read whole. */
    void addTo(HttpRequestPacket request, BiConsumer<String, String> response) {
        if (origins.isEmpty() || !request.getRequestURI().startsWith(path)) {
            return;
        }
        boolean isAllowed = addTo(request.getHeader(ORIGIN), response);
        boolean isPreflight =
                request.getMethod() == Method.OPTIONS && request.getHeader("Access-Control-Request-Method") != null;
        if (isAllowed && isPreflight) {
            response.accept("Access-Control-Allow-Methods", METHODS);
            response.accept("Access-Control-Allow-Headers", requestFields);
            response.accept("Access-Control-Max-Age", MAX_AGE);
        }
    }

    /**
     * Adds the fields of the response to a page.
     *
     * @return whether the page may read the response
     */
    boolean addTo(@Nullable String origin, BiConsumer<String, String> response) {
        if (origin == null || !origins.contains(origin)) {
            return false;
        }
        response.accept("Access-Control-Allow-Origin", origin);
        response.accept("Access-Control-Expose-Headers", responseFields);
        return true;
    }
}
