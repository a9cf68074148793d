package dev.guestwifi.server.http;

import dev.guestwifi.server.contract.Operation;
import dev.guestwifi.server.json.Json;
import dev.guestwifi.server.problem.Methods;
import dev.guestwifi.server.problem.ProblemException;
import dev.guestwifi.server.problem.Problems;
import dev.guestwifi.server.request.RequestContext;
import dev.guestwifi.server.request.SentRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;

/** The last filter of every response: gives it the status that the contract states and makes the bytes of its body. */
public final class ResponseBodyFilter implements ContainerResponseFilter {
    private final boolean areListsTagged;
    private final GzipCache cache = new GzipCache();

    /** @param areListsTagged whether callers may keep lists and ask for changes; otherwise nothing may be kept */
    public ResponseBodyFilter(boolean areListsTagged) {
        this.areListsTagged = areListsTagged;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        RequestContext context = RequestContext.of(request::getProperty);
        Operation operation = context.operation();
        if (response.getEntity() instanceof ProblemException problem) {
            send(context.sent(), response, ResponseBody.of(Problems.body(problem, context)), Problems.MEDIA_TYPE);
        } else if (operation == null) {
            describeMethods(response);
        } else {
            response.setStatus(operation.successStatus());
            if (response.getEntity() != null) {
                byte[] json = Json.bytes(response.getEntity());
                boolean isList = areListsTagged && context.sent().isSafe();
                send(
                        context.sent(),
                        response,
                        isList ? ResponseBody.tagged(json, cache) : ResponseBody.of(json),
                        MediaType.APPLICATION_JSON);
            }
        }
    }

    /** Jersey itself responds to OPTIONS, which is no operation of a contract. */
    private static void describeMethods(ContainerResponseContext response) {
        response.setEntity(null);
        response.setStatus(204);
        response.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
        response.getHeaders().putSingle(HttpHeaders.ALLOW, Methods.allow(response.getAllowedMethods()));
    }

    private static void send(
            SentRequest request, ContainerResponseContext response, ResponseBody body, String mediaType) {
        if (body.tag() != null) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        }
        byte[] bytes = body.negotiate(request::field, response.getHeaders()::add);
        if (bytes == null) {
            response.setEntity(null);
            response.setStatus(304);
            // Only what updates a kept response goes out again (RFC 9110, 15.4.5).
            response.getHeaders().remove(HttpHeaders.LINK);
            response.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
            return;
        }
        response.setEntity(bytes, new Annotation[0], MediaType.valueOf(mediaType));
        response.getHeaders().putSingle(HttpHeaders.CONTENT_LENGTH, bytes.length);
    }
}
