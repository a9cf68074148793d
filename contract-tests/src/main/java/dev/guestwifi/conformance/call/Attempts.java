package dev.guestwifi.conformance.call;

import dev.guestwifi.conformance.deployment.Secret;
import dev.guestwifi.conformance.deployment.Target;
import dev.guestwifi.conformance.text.Printable;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Retries a request if the target asks for it or a proxy could not reach the target. Safe for use by many threads.
 */
final class Attempts {
    static final int TOO_MANY = 429;
    static final int UNAVAILABLE = 503;
    private static final int CONFLICT = 409;
    private static final int MOST = 5;
    private static final int SHOWN = 60;
    private static final Duration DEFAULT_WAIT = Duration.ofSeconds(1);
    private static final String IN_FLIGHT = "\"idempotency_in_flight\"";

    private final Target target;
    private final Budget budget;
    private final Pacing pacing;
    private final AtomicInteger proxied = new AtomicInteger();

    Attempts(Target target, Budget budget, Pacing pacing) {
        this.target = target;
        this.budget = budget;
        this.pacing = pacing;
    }

    /** Whether a target or a proxy refuses a request for the number of requests, so that its effect is unknown. */
    static boolean isDisturbed(int status, boolean isFromProxy) {
        return isFromProxy || status == TOO_MANY || status == UNAVAILABLE;
    }

    /** The number of responses that were not the target's own. */
    int proxied() {
        return proxied.get();
    }

    /** The same for a call that has no meant refusal. */
    Exchange exchange(Call call, Secret key, IntFunction<Exchange> once) {
        return until(call, key, once, same -> same, status -> false);
    }

    /**
     * Sends until a response needs no retry, as fast as the rate limit of the key allows.
     *
     * @param key that the call carries
     * @param once sends once, given the number of the request
     * @param view a response as an exchange
     * @param isMeant statuses that are not retried
     * @throws Inconclusive after five attempts, or if the request must not be retried
     */
    <T> T until(Call call, Secret key, IntFunction<T> once, Function<T, Exchange> view, IntPredicate isMeant) {
        for (int attempt = 1; ; attempt++) {
            pacing.await(key);
            T response = once.apply(budget.take());
            Exchange exchange = view.apply(response);
            pacing.note(key, exchange.reply().headers());
            boolean isFromProxy = exchange.reply().isFromProxy();
            if (isFromProxy) {
                proxied.incrementAndGet();
            }
            boolean isTransient = ProxyResponses.isTransient(exchange);
            if ((!asksToWait(exchange) && !isTransient) || isMeant.test(exchange.status())) {
                return response;
            }
            if (isTransient && !call.isSafe()) {
                throw new Inconclusive(ProxyResponses.named(exchange) + " to " + call.method()
                        + ", which may have taken effect and is not retried");
            }
            if (attempt == MOST) {
                String what = isFromProxy
                        ? ProxyResponses.named(exchange) + " to each of " + MOST + " attempts"
                        : "the target still returned " + exchange.status() + " after " + MOST
                                + " attempts and the requested waits";
                throw new Inconclusive(target.redact(what));
            }
            budget.await(wait(exchange.status(), exchange.header("Retry-After")));
        }
    }

    /** 429, 503, and 409 for a creation whose earlier attempt is still in progress. */
    private static boolean asksToWait(Exchange exchange) {
        return exchange.status() == TOO_MANY
                || exchange.status() == UNAVAILABLE
                || (exchange.status() == CONFLICT && exchange.text().contains(IN_FLIGHT));
    }

    /** How long a response asks to wait; throws {@link Inconclusive} if {@code Retry-After} is malformed. */
    Duration wait(int status, @Nullable String after) {
        if (after == null || after.isBlank()) {
            return DEFAULT_WAIT;
        }
        return RetryAfter.parse(after, Instant.now())
                .orElseThrow(() -> new Inconclusive.Over(target.redact("the target returned " + status
                        + " and asks to wait, but Retry-After says no time: \"" + Printable.cut(after, SHOWN) + '"')));
    }
}
