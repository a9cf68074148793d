package dev.guestwifi.client.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guestwifi.client.error.ConnectionException;
import dev.guestwifi.client.error.GuestWifiException;
import dev.guestwifi.client.error.Refusal;
import dev.guestwifi.client.error.ResponseTooLargeException;
import dev.guestwifi.client.error.ServerException;
import dev.guestwifi.client.error.UnexpectedAnswerException;
import dev.guestwifi.client.generated.contract.ProblemCode;
import dev.guestwifi.client.generated.invoker.ApiException;
import dev.guestwifi.client.generated.model.Problem;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Makes exceptions of what went wrong. */
final class Failures {
    /** Before it is searched for the key; far more than is shown in the end. */
    private static final int MAX_SEARCHED = 100_000;

    private final KeyHider keys;
    private final Problems problems;

    Failures(ObjectMapper json, String key) {
        keys = new KeyHider(key);
        problems = new Problems(json, keys);
    }

    GuestWifiException of(Throwable thrown, Exchange exchange) {
        Throwable failure =
                thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        if (failure instanceof GuestWifiException known) {
            return known;
        }
        Optional<BodyLimitExceeded> limit = Causes.find(failure, BodyLimitExceeded.class);
        if (limit.isPresent()) {
            return new ResponseTooLargeException(refusal(
                    exchange,
                    "status " + exchange.status() + ", but " + limit.get().getMessage(),
                    null));
        }
        if (failure instanceof ApiException answer && answer.getCode() > 0) {
            Problems.Told told = problems.read(answer.getResponseBody());
            return refusal(exchange, Hints.refused(exchange, told, this::shown), told.problem())
                    .exception();
        }
        if (failure.getCause() instanceof JsonProcessingException unreadable) {
            // Jackson quotes what it read, which may be anything: no cause.
            return unexpected(exchange, Hints.unreadable(unreadable, exchange, this::shown));
        }
        if (Causes.find(failure, ZipException.class).isPresent()) {
            return unexpected(exchange, "the body is not gzip, as its Content-Encoding says");
        }
        Throwable cause = failure instanceof ApiException && failure.getCause() != null ? failure.getCause() : failure;
        return new ConnectionException(
                exchange + ": " + shown(Causes.reason(cause, exchange)), Causes.safe(cause, this::shown));
    }

    /** What stands for a success that does not say what it should. */
    GuestWifiException unexpected(Exchange exchange, String why) {
        return new UnexpectedAnswerException(
                refusal(exchange, "status " + exchange.status() + ", but " + shown(why), null));
    }

    private Refusal refusal(Exchange exchange, String what, @Nullable Problem problem) {
        return new Refusal(
                exchange.status(),
                exchange + ": " + what,
                problem,
                exchange.header(Attempt.REQUEST_ID).map(this::shown).orElse(null),
                retryAfter(exchange).orElse(null));
    }

    static Optional<Duration> retryAfter(Exchange exchange) {
        return exchange.header("Retry-After").flatMap(value -> RetryAfter.parse(value, Instant.now()));
    }

    /** What a server says, as people, terminals and logs can be shown it: without the key, printable, and not long. */
    String shown(String text) {
        return SafeText.of(keys.hide(text.length() > MAX_SEARCHED ? text.substring(0, MAX_SEARCHED) : text));
    }

    static boolean hasCode(GuestWifiException failure, String code) {
        return failure.problem()
                .filter(problem -> code.equals(problem.getCode()))
                .isPresent();
    }

    /** Whether a voucher is not there; a server that tells no codes is believed by its status. */
    static boolean isGone(GuestWifiException failure) {
        return failure.status() == 404
                && (failure.problem().isEmpty() || hasCode(failure, ProblemCode.VOUCHER_NOT_FOUND));
    }

    /** Whether the server may have done what it was asked to. */
    static boolean mayHaveActed(GuestWifiException failure) {
        Throwable cause = failure.getCause();
        return failure instanceof ServerException
                || (failure instanceof ConnectionException
                        && !(cause instanceof ConnectException)
                        && !(cause instanceof HttpConnectTimeoutException));
    }
}
