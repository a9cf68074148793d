package dev.guestwifi.server.http;

import dev.guestwifi.server.problem.Methods;
import dev.guestwifi.server.problem.ProblemException;
import dev.guestwifi.server.problem.Problems;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;

/**
 * The last filter of every answer: makes the bytes of the body, tags lists and answers 304, compresses. Everything about
 * an answer that depends on its bytes is here.
 */
public final class JsonAnswers implements ContainerResponseFilter {
    /** The header field that names a request; the edge has made sure that every request has a good one. */
    public static final String REQUEST_ID = "X-Request-Id";

    private final int depth;
    private final boolean areListsTagged;

    /**
     * @param basePath where the API stands on the server, such as {@code /api}
     * @param areListsTagged whether callers may keep lists and ask for changes; otherwise nothing may be kept
     */
    public JsonAnswers(String basePath, boolean areListsTagged) {
        this.depth = basePath.length() + 1;
        this.areListsTagged = areListsTagged;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getMethod().equals(HttpMethod.OPTIONS) && response.getStatus() == 200) {
            response.setEntity(null);
            response.setStatus(204);
            response.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
            response.getHeaders().putSingle(HttpHeaders.ALLOW, Methods.allow(response.getAllowedMethods()));
        }
        Object entity = response.getEntity();
        if (entity instanceof ProblemException problem) {
            // The pages about problems stand beside the API.
            String base = request.getUriInfo().getBaseUri().toString();
            String origin = base.substring(0, base.length() - depth);
            String id = String.valueOf(request.getHeaderString(REQUEST_ID));
            byte[] body = Json.bytes(Problems.body(problem, origin, id));
            send(request, response, body, Problems.MEDIA_TYPE);
        } else if (entity != null) {
            byte[] body = Json.bytes(entity);
            boolean isList = areListsTagged
                    && !request.getMethod().equals(HttpMethod.POST)
                    && !request.getMethod().equals(HttpMethod.DELETE);
            if (isList && tag(request, response, body)) {
                return;
            }
            send(request, response, body, MediaType.APPLICATION_JSON);
        }
    }

    /** Tags a list; true when the caller has it already. */
    private static boolean tag(ContainerRequestContext request, ContainerResponseContext response, byte[] body) {
        String tag = EntityTag.of(body);
        response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        if (!IfNoneMatch.matches(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
            return false;
        }
        vary(response, body);
        response.setEntity(null);
        response.setStatus(304);
        // Only what updates a kept response goes out again (RFC 9110, 15.4.5).
        response.getHeaders().remove(HttpHeaders.LINK);
        response.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
        return true;
    }

    private static void send(
            ContainerRequestContext request, ContainerResponseContext response, byte[] body, String mediaType) {
        vary(response, body);
        byte[] sent = body;
        if (Gzip.isWorthIt(body) && Gzip.isAccepted(request.getHeaderString(HttpHeaders.ACCEPT_ENCODING))) {
            sent = Gzip.compress(body);
            response.getHeaders().putSingle(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        response.setEntity(sent, new Annotation[0], MediaType.valueOf(mediaType));
        response.getHeaders().putSingle(HttpHeaders.CONTENT_LENGTH, sent.length);
    }

    /** Says that the bytes depend on what the caller accepts, where they do. */
    private static void vary(ContainerResponseContext response, byte[] body) {
        if (Gzip.isWorthIt(body)) {
            response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        }
    }
}
