package dev.guestwifi.client.error;

import dev.guestwifi.client.generated.model.Problem;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A call that did not succeed. Its classes say why; none carries the API key.
 *
 * <p>The message is one line for people: method and URL, the status and what the server says is wrong. It is safe to
 * print: in what comes from the server, control and format characters are written as <code>&#92;u{1b}</code>, and after
 * 500 characters it is cut.
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
                UnexpectedAnswerException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final @Nullable String requestId;
    private final @Nullable Duration retryAfter;
    private final transient @Nullable Problem problem;

    GuestWifiException(Refusal refusal) {
        super(refusal.message());
        status = refusal.status();
        requestId = refusal.requestId();
        retryAfter = refusal.retryAfter();
        problem = refusal.problem();
    }

    /** The HTTP status, or 0 when no answer came. */
    public int status() {
        return status;
    }

    /**
     * What the server says is wrong (contract § Errors); empty when it did not say it as a problem, and when the
     * exception was serialized. It is data for programs: apart from the API key, which is taken out, text is as the
     * server sent it, and may have control characters.
     */
    public Optional<Problem> problem() {
        return Optional.ofNullable(problem);
    }

    /**
     * The name of the request in the logs of the server, as safe to print as the message; empty when no answer came, or
     * one without it.
     */
    public Optional<String> requestId() {
        return Optional.ofNullable(requestId);
    }

    /**
     * How long the server asks to wait before the next attempt, at most 3650 days; empty when it does not, or asks for
     * something that is no time, or for one that has passed.
     */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
