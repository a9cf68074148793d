package dev.guestwifi.client.internal;

import dev.guestwifi.client.CallOptions;
import dev.guestwifi.client.error.ConnectionException;
import dev.guestwifi.client.error.GuestWifiException;
import dev.guestwifi.client.error.ResponseTooLargeException;
import dev.guestwifi.client.generated.contract.ProblemCode;
import java.net.ProtocolException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import javax.net.ssl.SSLHandshakeException;

/** Whether to try again, and when. */
final class Retries {
    /** What may pass by waiting: too slow, too many, and what stands between client and server. */
    private static final Set<Integer> PASSING = Set.of(408, 429, 502, 503, 504);

    private Retries() {}

    /** How long to wait before the next attempt; empty if there shall be none. */
    static Optional<Duration> pause(
            GuestWifiException failure, int attempts, CallOptions options, RandomGenerator random) {
        if (attempts > options.maxRetries() || failure instanceof ResponseTooLargeException || !mayPass(failure)) {
            return Optional.empty();
        }
        Duration backoff = backoff(attempts, options, random);
        return failure.retryAfter()
                .map(asked -> asked.compareTo(backoff) < 0 ? backoff : asked)
                .or(() -> Optional.of(backoff))
                .filter(wait -> failure.retryAfter()
                        .filter(asked -> asked.compareTo(options.maxRetryAfter()) > 0)
                        .isEmpty());
    }

    private static boolean mayPass(GuestWifiException failure) {
        if (failure instanceof ConnectionException) {
            // Another certificate, or a server that sends something else than HTTP, does not come by waiting.
            return !(failure.getCause() instanceof SSLHandshakeException
                    || failure.getCause() instanceof ProtocolException);
        }
        return PASSING.contains(failure.status()) || Failures.hasCode(failure, ProblemCode.IDEMPOTENCY_IN_FLIGHT);
    }

    private static Duration backoff(int attempts, CallOptions options, RandomGenerator random) {
        double doubled = (double) options.firstBackoff().toNanos() * Math.pow(2, attempts - 1.0);
        double longest = Math.min(doubled, (double) options.maxBackoff().toNanos());
        return Duration.ofNanos((long) (longest * (1 - random.nextDouble() / 2)));
    }
}
