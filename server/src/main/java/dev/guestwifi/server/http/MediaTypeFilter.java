package dev.guestwifi.server.http;

import dev.guestwifi.server.generated.contract.ProblemCode;
import dev.guestwifi.server.problem.ProblemException;
import dev.guestwifi.server.request.RequestContext;
import dev.guestwifi.server.request.SentRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Refuses bodies of another media type, charset or coding than the contract states for the operation. */
final class MediaTypeFilter implements ContainerRequestFilter {
    private static final String CHARSET = "utf-8";
    private static final String NO_CODING = "identity";

    private final String expected;

    MediaTypeFilter(String expected) {
        this.expected = expected;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        SentRequest sent = RequestContext.of(request::getProperty).sent();
        if (!isExpected(sent.field(HttpHeaders.CONTENT_TYPE))) {
            throw ProblemException.of(
                    ProblemCode.UNSUPPORTED_MEDIA_TYPE, "The body must be " + expected + " in UTF-8.");
        }
        if (isCoded(sent.field(HttpHeaders.CONTENT_ENCODING))) {
            // RFC 9110, 15.5.16: the response says which codings would have been taken.
            throw ProblemException.of(
                    ProblemCode.UNSUPPORTED_MEDIA_TYPE,
                    "The body must be sent as it is, without a Content-Encoding.",
                    HttpHeaders.ACCEPT_ENCODING,
                    NO_CODING);
        }
    }

    private boolean isExpected(@Nullable String given) {
        ContentType type = given == null ? null : ContentType.parse(given);
        return type != null
                && type.mediaType().equals(expected)
                && (type.charset() == null || type.charset().equals(CHARSET));
    }

    private static boolean isCoded(@Nullable String codings) {
        return codings != null
                && Arrays.stream(codings.split(","))
                        .map(String::strip)
                        .anyMatch(coding -> !coding.isEmpty() && !coding.equalsIgnoreCase(NO_CODING));
    }
}
