package dev.guestwifi.server.http.edge;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.Method;
import org.jspecify.annotations.Nullable;

/**
 * Lets pages of chosen origins call the API from a browser (Fetch Standard, CORS protocol). Credentials are never allowed:
 * a key is a header field that a page sets itself.
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

    /** The fields of a response to a request that the edge has read whole. */
    Map<String, String> fields(HttpRequestPacket request) {
        if (origins.isEmpty() || !request.getRequestURI().startsWith(path)) {
            return Map.of();
        }
        Map<String, String> fields = new LinkedHashMap<>(fields(request.getHeader(ORIGIN)));
        boolean isPreflight =
                request.getMethod() == Method.OPTIONS && request.getHeader("Access-Control-Request-Method") != null;
        if (!fields.isEmpty() && isPreflight) {
            fields.put("Access-Control-Allow-Methods", METHODS);
            fields.put("Access-Control-Allow-Headers", requestFields);
            fields.put("Access-Control-Max-Age", MAX_AGE);
        }
        return fields;
    }

    /** The fields of a response to a page of an origin. */
    Map<String, String> fields(@Nullable String origin) {
        return origin == null || !origins.contains(origin)
                ? Map.of()
                : Map.of("Access-Control-Allow-Origin", origin, "Access-Control-Expose-Headers", responseFields);
    }
}
