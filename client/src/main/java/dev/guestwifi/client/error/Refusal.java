package dev.guestwifi.client.error;

import dev.guestwifi.client.generated.model.Problem;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is no success: what exceptions are made of, also in tests of your own code.
 *
 * @param status the HTTP status, or 0 when no answer came
 * @param message for people
 * @param problem what the server says is wrong
 * @param requestId the name of the request in the logs of the server
 * @param retryAfter how long the server asks to wait
 */
public record Refusal(
        int status,
        String message,
        @Nullable Problem problem,
        @Nullable String requestId,
        @Nullable Duration retryAfter) {
    /** Just a status and a message. */
    public static Refusal of(int status, String message) {
        return new Refusal(status, message, null, null, null);
    }

    /** The exception that has the meaning of the status. */
    public GuestWifiException exception() {
        return switch (status) {
            case 401 -> new UnauthorizedException(this);
            case 403 -> new ForbiddenException(this);
            case 404 -> new NotFoundException(this);
            case 407 -> new UnexpectedAnswerException(this);
            case 409 -> new ConflictException(this);
            case 429 -> new RateLimitedException(this);
            default ->
                status >= 500
                        ? new ServerException(this)
                        : status >= 400 ? new InvalidRequestException(this) : new UnexpectedAnswerException(this);
        };
    }
}
