package dev.guestwifi.server.http.edge;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.guestwifi.server.problem.ProblemException;
import dev.guestwifi.server.problem.Problems;
import java.io.ByteArrayOutputStream;
import java.util.function.BiConsumer;
import org.glassfish.grizzly.http.util.HttpStatus;

/** The response to a request that nothing behind the gate ever sees, as bytes. The connection ends after it. */
final class Refusals {
    private final RequestContexts contexts;
    private final ResponseHeaders headers;

    Refusals(RequestContexts contexts, ResponseHeaders headers) {
        this.contexts = contexts;
        this.headers = headers;
    }

    /** @param request what is known of it */
    byte[] of(ProblemException problem, PartialRequest request) {
        String id = contexts.id(request);
        byte[] body = Problems.body(problem, contexts.origin(), id);
        int status = problem.code().status();
        StringBuilder head = new StringBuilder("HTTP/1.1 ")
                .append(status)
                .append(' ')
                .append(HttpStatus.getHttpStatus(status).getReasonPhrase())
                .append("\r\n");
        BiConsumer<String, String> field =
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n");
        field.accept("Content-Type", Problems.MEDIA_TYPE);
        field.accept("Content-Length", Integer.toString(body.length));
        field.accept("Connection", "close");
        problem.headers().forEach(field);
        headers.addTo(request, id, field);
        head.append("\r\n");
        ByteArrayOutputStream response = new ByteArrayOutputStream(head.length() + body.length);
        response.writeBytes(head.toString().getBytes(ISO_8859_1));
        if (!request.isHead()) {
            response.writeBytes(body);
        }
        return response.toByteArray();
    }
}
