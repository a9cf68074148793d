package dev.guestwifi.client.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guestwifi.client.error.ConnectionException;
import dev.guestwifi.client.error.GuestWifiException;
import dev.guestwifi.client.error.Refusal;
import dev.guestwifi.client.error.ServerException;
import dev.guestwifi.client.error.UnexpectedAnswerException;
import dev.guestwifi.client.generated.contract.ProblemCode;
import dev.guestwifi.client.generated.invoker.ApiException;
import dev.guestwifi.client.generated.model.Problem;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Makes exceptions of what went wrong. */
final class Failures {
    private static final String REQUEST_ID = "X-Request-Id";

    private final ObjectMapper json;
    private final String key;

    Failures(ObjectMapper json, String key) {
        this.json = json;
        this.key = key;
    }

    GuestWifiException of(Throwable thrown, @Nullable HttpResponse<?> response) {
        Throwable failure =
                thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        if (failure instanceof GuestWifiException known) {
            return known;
        }
        if (failure instanceof ApiException answer && answer.getCode() > 0) {
            return refusal(answer, answer.getResponseHeaders()).exception();
        }
        if (failure.getCause() instanceof JsonProcessingException) {
            // Jackson quotes what it read, which may be anything: no cause.
            return unexpected(response);
        }
        Throwable cause = failure instanceof ApiException && failure.getCause() != null ? failure.getCause() : failure;
        String what = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return new ConnectionException("No answer: " + what, cause);
    }

    private Refusal refusal(ApiException answer, @Nullable HttpHeaders headers) {
        Problem problem = problem(answer.getResponseBody());
        String what = problem == null ? "" : ", " + problem.getCode() + ": " + problem.getDetail();
        return new Refusal(
                answer.getCode(),
                "Status " + answer.getCode() + what,
                problem,
                header(headers, REQUEST_ID).map(this::withoutKey).orElse(null),
                header(headers, "Retry-After").map(Failures::wait).orElse(null));
    }

    private static Optional<String> header(@Nullable HttpHeaders headers, String name) {
        return headers == null ? Optional.empty() : headers.firstValue(name);
    }

    /** Seconds or a date (RFC 9110); something else is as good as nothing. */
    private static @Nullable Duration wait(String retryAfter) {
        try {
            return retryAfter.matches("\\d{1,9}")
                    ? Duration.ofSeconds(Long.parseLong(retryAfter))
                    : Duration.between(
                            Instant.now(),
                            ZonedDateTime.parse(retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant());
        } catch (DateTimeException e) {
            return null;
        }
    }

    private @Nullable Problem problem(@Nullable String body) {
        try {
            Problem problem = body == null ? null : json.readValue(withoutKey(body), Problem.class);
            return problem == null || problem.getCode() == null ? null : problem;
        } catch (JsonProcessingException e) {
            return null; // A proxy's page, perhaps; the status tells enough.
        }
    }

    /** Whoever repeats the key in an answer shall not bring it into a log. */
    private String withoutKey(String text) {
        return text.replace(key, "[key]");
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

    /** What stands for a success that does not say what it should. */
    GuestWifiException unexpected(@Nullable HttpResponse<?> response) {
        return new UnexpectedAnswerException(new Refusal(
                response == null ? 0 : response.statusCode(),
                "The answer is not what the contract says.",
                null,
                header(response == null ? null : response.headers(), REQUEST_ID)
                        .map(this::withoutKey)
                        .orElse(null),
                null));
    }
}
