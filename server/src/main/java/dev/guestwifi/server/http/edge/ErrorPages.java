package dev.guestwifi.server.http.edge;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.guestwifi.server.generated.contract.ProblemCode;
import dev.guestwifi.server.http.Json;
import dev.guestwifi.server.http.JsonAnswers;
import dev.guestwifi.server.problem.ProblemException;
import dev.guestwifi.server.problem.Problems;
import java.util.function.Supplier;
import org.glassfish.grizzly.http.server.ErrorPageGenerator;
import org.glassfish.grizzly.http.server.Request;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The problem that Grizzly sends, instead of a page, when a handler fails. */
final class ErrorPages implements ErrorPageGenerator {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private final Supplier<String> origin;
    private final AnswerHeaders headers;

    ErrorPages(Supplier<String> origin, AnswerHeaders headers) {
        this.origin = origin;
        this.headers = headers;
    }

    @Override
    public String generate(
            Request request,
            int status,
            @Nullable String reason,
            @Nullable String description,
            @Nullable Throwable failure) {
        LOG.error("A request failed with {}", status, failure);
        ProblemException problem = ProblemException.of(ProblemCode.INTERNAL_ERROR, "The server failed.");
        headers.sign(request.getRequest()); // Grizzly has taken every header field off.
        request.getResponse().setStatus(problem.code().status());
        request.getResponse().setContentType(Problems.MEDIA_TYPE);
        String id = String.valueOf(request.getHeader(JsonAnswers.REQUEST_ID));
        return new String(Json.bytes(Problems.body(problem, origin.get(), id)), UTF_8);
    }
}
