package dev.guestwifi.client.error;

import dev.guestwifi.client.generated.model.Problem;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What exceptions are made from; public so that tests of your own code can create them.
 *
 * @param status the HTTP status, or 0 if there is no response
 * @param message for people
 * @param problem what the server says is wrong
 * @param requestId identifies the request in the server's logs
 * @param retryAfter how long the server asks to wait
 */
public record ErrorDetails(
        int status,
        String message,
        @Nullable Problem problem,
        @Nullable String requestId,
        @Nullable Duration retryAfter) {
    /** Creates details with only a status and a message. */
    public static ErrorDetails of(int status, String message) {
        return new ErrorDetails(status, message, null, null, null);
    }

    /** Creates the exception for the status. */
    public GuestWifiException toException() {
        return switch (status) {
            case 401 -> new UnauthorizedException(this);
            case 403 -> new ForbiddenException(this);
            case 404 -> new NotFoundException(this);
            case 407 -> new UnexpectedResponseException(this);
            case 409 -> new ConflictException(this);
            case 429 -> new RateLimitedException(this);
            default ->
                status >= 500
                        ? new ServerException(this)
                        : status >= 400 ? new InvalidRequestException(this) : new UnexpectedResponseException(this);
        };
    }
}
