package dev.guestwifi.conformance.call;

import dev.guestwifi.conformance.contract.RateLimit;
import dev.guestwifi.conformance.deployment.Capability;
import dev.guestwifi.conformance.deployment.Secret;
import dev.guestwifi.conformance.deployment.Target;
import dev.guestwifi.conformance.transport.RawFields;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Keeps the run within the rate limits that the target tells, so that few requests get 429. It waits only before a
 * request for which nothing is left, and no longer than the target says. Safe for use by many threads.
 */
public final class Pacing {
    /** A longer wait is tried sooner: a 429 then says how long it really takes. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private static final int RESERVATIONS = 5;

    private final Target target;
    private final Budget budget;
    private final Consumer<Duration> waits;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    /** What the last response to a key said. */
    private record Known(RateLimit limit, long at) {
        Duration untilMore() {
            return Duration.ofSeconds(limit.seconds()).minusNanos(System.nanoTime() - at);
        }
    }

    /** @param waits told before each wait */
    Pacing(Target target, Budget budget, Consumer<Duration> waits) {
        this.target = target;
        this.budget = budget;
        this.waits = waits;
    }

    /** Notes what a response to a key tells. */
    void note(Secret key, RawFields fields) {
        if (target.has(Capability.RATE_LIMIT)) {
            RateLimit.of(fields.values(RateLimit.FIELD), fields.values(RateLimit.POLICY))
                    .ifPresent(limit -> known.put(key.value(), new Known(limit, System.nanoTime())));
        }
    }

    /** Waits if a key has no requests left. */
    void await(Secret key) {
        Known last = known.get(key.value());
        if (last != null && last.limit.remaining() == 0) {
            sleep(last.untilMore());
        }
    }

    /**
     * Waits until the rate limit of the target's key allows a number of requests at once, for a few windows at most.
     *
     * @param api asks the target how many are left
     * @throws NotApplicable if the limit never allows so many
     */
    public void reserve(int requests, Api api) {
        for (int attempt = 1; attempt <= RESERVATIONS && isWaiting(requests); attempt++) {
            api.send(Call.get("/venues?slug=" + target.team() + "&page=1&per_page=1"));
        }
    }

    /** Waits if too few requests are left, and returns whether it has. */
    private boolean isWaiting(int requests) {
        Known last = known.get(target.key().value());
        if (last == null || last.limit.remaining() >= requests) {
            return false;
        }
        RateLimit limit = last.limit;
        if (limit.requests() < requests) {
            throw new NotApplicable("the rate limit of " + limit.requests() + " requests in " + limit.window()
                    + " s is too low for " + requests + " at once");
        }
        long missing = requests - limit.remaining();
        Duration evenly = Duration.ofSeconds((missing * limit.window() + limit.requests() - 1) / limit.requests());
        Duration more = last.untilMore();
        sleep(evenly.compareTo(more) > 0 ? evenly : more);
        return true;
    }

    private void sleep(Duration wait) {
        if (wait.isNegative() || wait.isZero()) {
            return;
        }
        Duration bounded = wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
        waits.accept(bounded);
        budget.await(bounded);
    }

    /** The rate limit of a key, as its last response told it; empty if none did. */
    public Optional<RateLimit> limit(Secret key) {
        return Optional.ofNullable(known.get(key.value())).map(Known::limit);
    }
}
