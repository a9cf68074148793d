package dev.guestwifi.server.http.edge;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.guestwifi.server.generated.contract.ProblemCode;
import dev.guestwifi.server.problem.ProblemException;
import dev.guestwifi.server.problem.Problems;
import dev.guestwifi.server.request.RequestContext;
import java.util.Arrays;
import org.glassfish.grizzly.http.server.ErrorPageGenerator;
import org.glassfish.grizzly.http.server.Request;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The problem that Grizzly sends, instead of a page, when it or a handler cannot serve a request. */
final class ErrorPages implements ErrorPageGenerator {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    private static final int CLIENT_ERRORS = 400;
    private static final int SERVER_ERRORS = 500;

    private final ResponseHeaders headers;

    ErrorPages(ResponseHeaders headers) {
        this.headers = headers;
    }

    @Override
    public String generate(
            Request request,
            int status,
            @Nullable String reason,
            @Nullable String description,
            @Nullable Throwable failure) {
        RequestContext context = RequestContext.of(request::getAttribute);
        ProblemException problem = problem(status);
        boolean isGone = !request.getContext().getConnection().isOpen();
        if (problem.code() == ProblemCode.INTERNAL_ERROR && !isGone) {
            LOG.error("Request {} failed", context.id(), failure);
        }
        headers.addTo(request.getRequest(), context); // Grizzly has taken every header field off.
        problem.headers().forEach(request.getResponse()::setHeader);
        request.getResponse().setStatus(problem.code().status());
        request.getResponse().setContentType(Problems.MEDIA_TYPE);
        request.getResponse().setCharacterEncoding(UTF_8.name());
        return new String(Problems.body(problem, context), UTF_8);
    }

    private static ProblemException problem(int status) {
        if (status == ProblemCode.UNAVAILABLE.status()) {
            return stopping();
        }
        if (status < CLIENT_ERRORS || status >= SERVER_ERRORS) {
            return failed();
        }
        ProblemCode code = Arrays.stream(ProblemCode.values())
                .filter(known -> known.status() == status)
                .findFirst()
                .orElse(ProblemCode.MALFORMED_REQUEST);
        return ProblemException.of(code, "The request cannot be served.");
    }

    /** The response to a request whose failure is in the log. */
    static ProblemException failed() {
        return ProblemException.of(ProblemCode.INTERNAL_ERROR, "The server failed.");
    }

    /** The response to every request while the server stops. */
    static ProblemException stopping() {
        return ProblemException.of(ProblemCode.UNAVAILABLE, "The server is stopping. Try again.", "Retry-After", "1");
    }
}
