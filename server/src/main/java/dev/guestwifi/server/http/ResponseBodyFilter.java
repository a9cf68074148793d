package dev.guestwifi.server.http;

import dev.guestwifi.server.contract.Operation;
import dev.guestwifi.server.json.Json;
import dev.guestwifi.server.problem.Methods;
import dev.guestwifi.server.problem.ProblemException;
import dev.guestwifi.server.problem.Problems;
import dev.guestwifi.server.request.RequestContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The last filter of every response: gives it the status that the contract states and makes the bytes of its body. */
public final class ResponseBodyFilter implements ContainerResponseFilter {
    private static final Logger LOG = LoggerFactory.getLogger(ResponseBodyFilter.class);

    private final @Nullable PageCache pages;

    /**
     * @param pages keeps lists, which clients may keep, too; bodies are then left in the {@link RequestContext}. If it
     *     is null, clients may keep nothing, and Jersey writes the bodies
     */
    public ResponseBodyFilter(@Nullable PageCache pages) {
        this.pages = pages;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        RequestContext context = RequestContext.of(request::getProperty);
        Operation operation = context.operation();
        if (response.getEntity() instanceof ProblemException problem) {
            if (problem.getCause() != null) {
                LOG.error("Request {} failed", context.id(), problem.getCause());
            }
            send(context, response, Problems.body(problem, context), Problems.MEDIA_TYPE);
        } else if (operation == null) {
            describeMethods(response);
        } else {
            response.setStatus(operation.successStatus());
            if (response.getEntity() != null) {
                byte[] json = Json.bytes(response.getEntity());
                if (pages != null && context.sent().isSafe()) {
                    sendList(pages, context, response, json);
                } else {
                    send(context, response, json, MediaType.APPLICATION_JSON);
                }
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

    private void send(RequestContext request, ContainerResponseContext response, byte[] body, String mediaType) {
        byte[] bytes = ResponseBody.of(body).negotiate(request.sent()::field, response.getHeaders()::putSingle);
        setBody(request, response, Objects.requireNonNull(bytes, "only lists have tags"), mediaType);
    }

    private void sendList(PageCache pages, RequestContext request, ContainerResponseContext response, byte[] json) {
        ListResponse list = new ListResponse(ResponseBody.tagged(json), response.getHeaderString(HttpHeaders.LINK));
        pages.keep(request, list);
        response.getHeaders().remove(HttpHeaders.LINK);
        byte[] bytes = list.negotiate(request.sent(), response.getHeaders()::putSingle);
        if (bytes == null) {
            response.setEntity(null);
            response.setStatus(304);
            response.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
        } else {
            setBody(request, response, bytes, MediaType.APPLICATION_JSON);
        }
    }

    private void setBody(RequestContext request, ContainerResponseContext response, byte[] bytes, String mediaType) {
        if (pages == null) {
            response.setEntity(bytes, new Annotation[0], MediaType.valueOf(mediaType));
            response.getHeaders().putSingle(HttpHeaders.CONTENT_LENGTH, bytes.length);
        } else {
            request.setBody(bytes);
            response.setEntity(null);
            response.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, mediaType);
        }
    }
}
