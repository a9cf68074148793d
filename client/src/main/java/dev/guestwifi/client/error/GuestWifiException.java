package dev.guestwifi.client.error;

import dev.guestwifi.client.generated.model.Problem;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A call failed. The subclasses say why. No exception contains the API key.
 *
 * <p>The message is one line for people: method and URL, the status, and what the server says is wrong. It is safe to
 * print: text from the server has control and format characters escaped as <code>&#92;u{1b}</code>, and is cut after
 * 500 characters.
 */
public abstract sealed class GuestWifiException extends RuntimeException
        permits ConflictException,
                ConnectionException,
                ForbiddenException,
                InvalidRequestException,
                NotFoundException,
                RateLimitedException,
                ResponseTooLargeException,
                ServerException,
                UnauthorizedException,
                UnexpectedResponseException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final @Nullable String requestId;
    private final @Nullable Duration retryAfter;
    private final transient @Nullable Problem problem;

    GuestWifiException(ErrorDetails details) {
        super(details.message());
        status = details.status();
        requestId = details.requestId();
        retryAfter = details.retryAfter();
        problem = details.problem();
    }

    /** The HTTP status, or 0 if there is no response. */
    public int status() {
        return status;
    }

    /**
     * The problem document of the server (contract § Errors); empty if the server sent none, or if the
     * exception has been serialized. It is data for programs: apart from the API key, which is removed, text is as the
     * server sent it and may contain control characters.
     */
    public Optional<Problem> problem() {
        return Optional.ofNullable(problem);
    }

    /**
     * Identifies the request in the server's logs; as safe to print as the message. Empty if there is no response, or
     * one without an id.
     */
    public Optional<String> requestId() {
        return Optional.ofNullable(requestId);
    }

    /**
     * How long the server asks to wait before the next attempt, at most 3650 days; empty if it does not ask, or if the
     * value is malformed or in the past.
     */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
