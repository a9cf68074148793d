package dev.guestwifi.server.http.edge;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.guestwifi.server.problem.ProblemException;
import dev.guestwifi.server.problem.Problems;
import dev.guestwifi.server.request.RequestContext;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.util.function.BiConsumer;
import org.glassfish.grizzly.Connection;
import org.jspecify.annotations.Nullable;

/** The response to a request that nothing behind the gate ever sees, as bytes. */
final class Refusals {
    private final RequestContexts contexts;
    private final ResponseHeaders headers;

    Refusals(RequestContexts contexts, ResponseHeaders headers) {
        this.contexts = contexts;
        this.headers = headers;
    }

    /** The context of a request that cannot be read, or not yet. */
    RequestContext context(Connection<?> connection, PartialRequest request) {
        return contexts.of(connection, request);
    }

    /**
     * To a request that cannot be read, or not yet. The connection ends after it.
     *
     * @param request what is known of it
     */
    byte[] of(ProblemException problem, PartialRequest request, RequestContext context) {
        return write(problem, request, context, "close");
    }

    /** To a request that is whole. The connection stays open if the request lets it. */
    byte[] of(ProblemException problem, RequestHead head, RequestContext context) {
        return write(problem, PartialRequest.of(head), context, connection(head));
    }

    private byte[] write(
            ProblemException problem, PartialRequest request, RequestContext context, @Nullable String connection) {
        byte[] body = Problems.body(problem, context);
        int status = problem.code().status();
        StringBuilder head = new StringBuilder("HTTP/1.1 ")
                .append(status)
                .append(' ')
                .append(Response.Status.fromStatusCode(status).getReasonPhrase())
                .append("\r\n");
        BiConsumer<String, String> field =
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n");
        field.accept("Content-Type", Problems.MEDIA_TYPE);
        field.accept("Content-Length", Integer.toString(body.length));
        if (connection != null) {
            field.accept("Connection", connection);
        }
        problem.headers().forEach(field);
        context.limitFields(status).forEach(field);
        headers.addTo(request, context.id(), field);
        head.append("\r\n");
        ByteArrayOutputStream response = new ByteArrayOutputStream(head.length() + body.length);
        response.writeBytes(head.toString().getBytes(ISO_8859_1));
        if (!request.isHead()) {
            response.writeBytes(body);
        }
        return response.toByteArray();
    }

    /** What is said of the connection: HTTP/1.1 keeps it open without a word. */
    private static @Nullable String connection(RequestHead head) {
        if (head.closes()) {
            return "close";
        }
        return head.version().equals(RequestHead.HTTP_1_0) ? "keep-alive" : null;
    }
}
