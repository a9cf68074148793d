package dev.guestwifi.client.internal;

import dev.guestwifi.client.CallOptions;
import dev.guestwifi.client.error.ConnectionException;
import dev.guestwifi.client.error.GuestWifiException;
import dev.guestwifi.client.error.ResponseTooLargeException;
import dev.guestwifi.client.error.ServerException;
import dev.guestwifi.client.generated.contract.ProblemCode;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import javax.net.ssl.SSLHandshakeException;

/** Decides whether to retry, and when. */
final class RetryPolicy {
    /** Temporary by nature: timeouts, rate limits, and errors of proxies and gateways. */
    private static final Set<Integer> RETRYABLE_STATUSES = Set.of(408, 429, 502, 503, 504);

    private RetryPolicy() {}

    /** How long to wait before the next attempt; empty if there must be none. */
    static Optional<Duration> delay(
            GuestWifiException failure, int attempts, CallOptions options, RandomGenerator random) {
        if (attempts > options.maxRetries() || failure instanceof ResponseTooLargeException || !isRetryable(failure)) {
            return Optional.empty();
        }
        Duration backoff = backoff(attempts, options, random);
        Optional<Duration> retryAfter = failure.retryAfter();
        if (retryAfter.isEmpty()) {
            return Optional.of(backoff);
        }
        if (retryAfter.get().compareTo(options.maxRetryAfter()) > 0) {
            return Optional.empty();
        }
        return retryAfter.get().compareTo(backoff) < 0 ? Optional.of(backoff) : retryAfter;
    }

    private static boolean isRetryable(GuestWifiException failure) {
        if (failure instanceof ConnectionException) {
            // A wrong certificate, or a server that does not speak HTTP, stays so.
            return !(failure.getCause() instanceof SSLHandshakeException
                    || failure.getCause() instanceof ProtocolException);
        }
        return RETRYABLE_STATUSES.contains(failure.status()) || hasCode(failure, ProblemCode.IDEMPOTENCY_IN_FLIGHT);
    }

    private static Duration backoff(int attempts, CallOptions options, RandomGenerator random) {
        double doubled = (double) options.firstBackoff().toNanos() * Math.pow(2, attempts - 1.0);
        double longest = Math.min(doubled, (double) options.maxBackoff().toNanos());
        return Duration.ofNanos((long) (longest * (1 - random.nextDouble() / 2)));
    }

    /** Whether the server may have carried out the failed request. */
    static boolean mayHaveTakenEffect(GuestWifiException failure) {
        Throwable cause = failure.getCause();
        return failure instanceof ServerException
                || (failure instanceof ConnectionException
                        && !(cause instanceof ConnectException)
                        && !(cause instanceof HttpConnectTimeoutException));
    }

    /** Whether there is no such voucher. Without a problem code the status decides. */
    static boolean isVoucherGone(GuestWifiException failure) {
        return failure.status() == 404
                && (failure.problem().isEmpty() || hasCode(failure, ProblemCode.VOUCHER_NOT_FOUND));
    }

    private static boolean hasCode(GuestWifiException failure, String code) {
        return failure.problem()
                .filter(problem -> code.equals(problem.getCode()))
                .isPresent();
    }
}
