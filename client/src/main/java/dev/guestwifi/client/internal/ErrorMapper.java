package dev.guestwifi.client.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guestwifi.client.error.ConnectionException;
import dev.guestwifi.client.error.ErrorDetails;
import dev.guestwifi.client.error.GuestWifiException;
import dev.guestwifi.client.error.RateLimitedException;
import dev.guestwifi.client.error.ResponseTooLargeException;
import dev.guestwifi.client.error.UnexpectedResponseException;
import dev.guestwifi.client.generated.invoker.ApiException;
import dev.guestwifi.client.generated.model.Problem;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Turns whatever made an attempt fail into a {@link GuestWifiException}. */
final class ErrorMapper {
    /** How many characters are searched for the API key. Far fewer are shown. */
    private static final int MAX_SEARCHED = 100_000;

    private static final int TOO_MANY_REQUESTS = 429;

    private final KeyRedactor keys;
    private final ProblemReader problems;

    ErrorMapper(ObjectMapper json, String key) {
        keys = new KeyRedactor(key);
        problems = new ProblemReader(json, keys);
    }

    GuestWifiException toException(Throwable thrown, Exchange exchange) {
        Throwable failure =
                thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        if (failure instanceof GuestWifiException known) {
            return known;
        }
        Optional<BodyTooLargeException> tooLarge = Causes.find(failure, BodyTooLargeException.class);
        if (tooLarge.isPresent()) {
            String message =
                    "status " + exchange.status() + ", but " + tooLarge.get().getMessage();
            return new ResponseTooLargeException(details(exchange, message, null));
        }
        if (failure instanceof ApiException response && response.getCode() > 0) {
            ParsedProblem parsed = problems.read(response.getResponseBody());
            String message = ErrorMessages.errorResponse(exchange, parsed.text(), this::sanitize);
            ErrorDetails details = details(exchange, message, parsed.problem());
            return response.getCode() == TOO_MANY_REQUESTS
                    ? new RateLimitedException(details, exchange.rateLimit().orElse(null))
                    : details.toException();
        }
        if (failure.getCause() instanceof JsonProcessingException unreadable) {
            // Without the cause: Jackson quotes what it read, which may be anything.
            return unexpectedResponse(exchange, ErrorMessages.unreadable(unreadable, exchange, this::sanitize));
        }
        if (Causes.find(failure, ZipException.class).isPresent()) {
            return unexpectedResponse(exchange, "the body is not gzip although its Content-Encoding says so");
        }
        Throwable cause = failure instanceof ApiException && failure.getCause() != null ? failure.getCause() : failure;
        return new ConnectionException(
                exchange + ": " + sanitize(Causes.reason(cause, exchange)), Causes.safe(cause, this::sanitize));
    }

    /** For a response whose status is a success but whose content is not. */
    GuestWifiException unexpectedResponse(Exchange exchange, String why) {
        String message = "status " + exchange.status() + ", but " + sanitize(why);
        return new UnexpectedResponseException(details(exchange, message, null));
    }

    private ErrorDetails details(Exchange exchange, String message, @Nullable Problem problem) {
        return new ErrorDetails(
                exchange.status(),
                exchange + ": " + message,
                problem,
                exchange.requestId().map(this::sanitize).orElse(null),
                exchange.retryAfter().orElse(null));
    }

    /** Makes text from the server safe for people, terminals and logs: without the API key, printable, and short. */
    String sanitize(String text) {
        return SafeText.of(keys.redact(text.length() > MAX_SEARCHED ? text.substring(0, MAX_SEARCHED) : text));
    }
}
