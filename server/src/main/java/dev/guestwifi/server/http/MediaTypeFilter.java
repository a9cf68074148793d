package dev.guestwifi.server.http;

import dev.guestwifi.server.generated.contract.ProblemCode;
import dev.guestwifi.server.problem.ProblemException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** Refuses bodies of another media type or charset than the contract states for the operation. */
final class MediaTypeFilter implements ContainerRequestFilter {
    private final String expected;

    MediaTypeFilter(String expected) {
        this.expected = expected;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!isExpected(RequestNormalizer.mediaType(request))) {
            throw ProblemException.of(
                    ProblemCode.UNSUPPORTED_MEDIA_TYPE, "The body must be " + expected + " in UTF-8.");
        }
    }

    private boolean isExpected(@Nullable String given) {
        if (given == null) {
            return false;
        }
        try {
            MediaType type = MediaType.valueOf(given);
            String charset = type.getParameters().get(MediaType.CHARSET_PARAMETER);
            return expected.equalsIgnoreCase(type.getType() + '/' + type.getSubtype())
                    && (charset == null || charset.equalsIgnoreCase("utf-8"));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
