package dev.guestwifi.server.http;

import dev.guestwifi.server.generated.contract.ProblemCode;
import dev.guestwifi.server.problem.ProblemException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Before Jersey looks for an operation: refuses the paths that Jersey would forgive, takes empty parameters out of the
 * query, puts the public address in place, and sets the media type aside so that the key is asked for before it.
 */
@PreMatching
public final class RequestNormalizer implements ContainerRequestFilter {
    private static final String MEDIA_TYPE = "guest-wifi.media-type";

    private final @Nullable URI publicBase;

    /** @param publicBase where clients find the API, ending in a slash; null to believe the Host of each request */
    public RequestNormalizer(@Nullable URI publicBase) {
        this.publicBase = publicBase;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String path = request.getUriInfo().getRequestUri().getRawPath();
        rebase(request, path);
        if (path.endsWith("/")) {
            throw ProblemException.of(ProblemCode.NOT_FOUND, "There is nothing at this path.");
        }
        String mediaType = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
        if (mediaType != null) {
            request.setProperty(MEDIA_TYPE, mediaType);
        }
        request.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_FORM_URLENCODED);
    }

    /** Links begin with the public address or with the Host as it was sent; Grizzly would add a port to it. */
    private void rebase(ContainerRequestContext request, String path) {
        URI grizzly = request.getUriInfo().getBaseUri();
        String host = request.getHeaderString(HttpHeaders.HOST);
        URI base = publicBase;
        if (base == null) {
            base = host == null ? grizzly : URI.create(grizzly.getScheme() + "://" + host + grizzly.getRawPath());
        }
        String query = request.getUriInfo().getRequestUri().getRawQuery();
        // The base ends in a slash, which the path of the bare base has not.
        String below =
                path.substring(Math.min(path.length(), grizzly.getRawPath().length()));
        request.setRequestUri(base, withQuery(base + below, query == null ? null : withoutEmpty(query)));
    }

    /** The Content-Type as it was sent, or null. */
    static @Nullable String mediaType(ContainerRequestContext request) {
        return (String) request.getProperty(MEDIA_TYPE);
    }

    private static String withoutEmpty(String query) {
        return Arrays.stream(query.split("&", -1))
                .filter(pair -> pair.indexOf('=') >= 0 && pair.indexOf('=') < pair.length() - 1)
                .collect(Collectors.joining("&"));
    }

    private static URI withQuery(String uri, @Nullable String query) {
        return URI.create(query == null || query.isEmpty() ? uri : uri + '?' + query);
    }
}
