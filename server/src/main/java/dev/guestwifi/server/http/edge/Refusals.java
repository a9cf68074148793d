package dev.guestwifi.server.http.edge;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.guestwifi.server.http.Json;
import dev.guestwifi.server.http.JsonAnswers;
import dev.guestwifi.server.problem.ProblemException;
import dev.guestwifi.server.problem.Problems;
import java.io.ByteArrayOutputStream;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.glassfish.grizzly.http.util.FastHttpDateFormat;
import org.glassfish.grizzly.http.util.HttpStatus;

/** The answer to a request that nothing behind the gate ever sees, as bytes. The connection ends after it. */
final class Refusals {
    private final Supplier<String> origin;
    private final RequestIds ids;
    private final Cors cors;

    /**
     * @param origin scheme and authority of the server; that of the request cannot be trusted
     * @param cors which pages may read responses
     */
    Refusals(Supplier<String> origin, RequestIds ids, Cors cors) {
        this.origin = origin;
        this.ids = ids;
        this.cors = cors;
    }

    /** @param request what is known of it */
    byte[] answer(ProblemException problem, PartialRequest request) {
        String id = ids.of(request);
        byte[] body = Json.bytes(Problems.body(problem, origin.get(), id));
        int status = problem.code().status();
        StringBuilder own = new StringBuilder();
        BiConsumer<String, String> add =
                (name, value) -> own.append("\r\n").append(name).append(": ").append(value);
        problem.headers().forEach(add);
        cors.fields(request.origin()).forEach(add);
        String head = "HTTP/1.1 " + status + ' '
                + HttpStatus.getHttpStatus(status).getReasonPhrase()
                + "\r\nContent-Type: " + Problems.MEDIA_TYPE
                + "\r\nContent-Length: " + body.length
                + "\r\nDate: " + FastHttpDateFormat.getCurrentDate()
                + "\r\nConnection: close"
                + "\r\nCache-Control: no-store"
                + "\r\nX-Content-Type-Options: nosniff"
                + "\r\nVary: " + cors.vary()
                + own
                + "\r\n" + JsonAnswers.REQUEST_ID + ": " + id
                + "\r\n\r\n";
        ByteArrayOutputStream answer = new ByteArrayOutputStream(head.length() + body.length);
        answer.writeBytes(head.getBytes(ISO_8859_1));
        if (!request.isHead()) {
            answer.writeBytes(body);
        }
        return answer.toByteArray();
    }
}
