package dev.guestwifi.conformance.law;

import dev.guestwifi.conformance.call.Api;
import dev.guestwifi.conformance.call.Call;
import dev.guestwifi.conformance.call.CheckedResponse;
import dev.guestwifi.conformance.call.ConcurrentClients;
import dev.guestwifi.conformance.call.Exchange;
import dev.guestwifi.conformance.call.NotApplicable;
import dev.guestwifi.conformance.call.TimedExchange;
import dev.guestwifi.conformance.contract.RateLimit;
import dev.guestwifi.conformance.result.SkipReasons;
import dev.guestwifi.conformance.transport.RawFields;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Reads the rate limit of a key, and uses it up. */
final class RateLimitProbe {
    static final int TOO_MANY = 429;
    /** Higher limits are not used up. */
    private static final int MOST = 1000;

    private static final int CLIENTS = 8;

    private final Api api;
    private final Call read;

    /**
     * @param read a call with the key that succeeds
     * @param refused one whose parameters are at fault
     * @throws NotApplicable if the response to neither tells a limit
     */
    RateLimitProbe(Api api, Call read, Call refused) {
        this.api = api;
        this.read = read;
        if (!isTold(api.known(read)) && !isTold(api.known(refused))) {
            throw new NotApplicable(SkipReasons.RATE_LIMIT + "the target tells none");
        }
    }

    private static boolean isTold(CheckedResponse response) {
        RawFields fields = response.exchange().reply().headers();
        return fields.has(RateLimit.FIELD) || fields.has(RateLimit.POLICY);
    }

    /** The limit that a response tells; empty if it tells none. */
    static Optional<RateLimit> of(CheckedResponse response) {
        return isTold(response) ? Optional.of(mustTell(response)) : Optional.empty();
    }

    /** Asserts that a response tells a limit as the contract says. */
    static RateLimit mustTell(CheckedResponse response) {
        response.must(isTold(response), "RateLimit and RateLimit-Policy");
        RawFields fields = response.exchange().reply().headers();
        List<String> limits = fields.values(RateLimit.FIELD);
        List<String> policies = fields.values(RateLimit.POLICY);
        Optional<String> fault = RateLimit.fault(limits, policies);
        if (fault.isPresent()) {
            throw response.violation("a well-formed RateLimit and RateLimit-Policy", fault.get());
        }
        return RateLimit.of(limits, policies).orElseThrow();
    }

    /** The limit of the key now. */
    RateLimit limit() {
        return mustTell(api.send(read));
    }

    /**
     * Sends requests over several connections until each gets 429, and returns the last such response.
     *
     * @throws NotApplicable if that takes too many requests
     */
    CheckedResponse useUp() {
        RateLimit limit = limit();
        if (limit.remaining() <= MOST) {
            long most = 2 * limit.requests() / CLIENTS + 2;
            ConcurrentClients.Script script = done -> done.size() < most && (done.isEmpty() || !isRefused(last(done)))
                    ? Optional.of(read)
                    : Optional.empty();
            List<TimedExchange> sent = api.clients().play(read, Collections.nCopies(CLIENTS, script));
            Optional<Exchange> refused = sent.stream()
                    .map(TimedExchange::exchange)
                    .filter(RateLimitProbe::isRefused)
                    .reduce((a, b) -> b);
            if (refused.isPresent()) {
                return new CheckedResponse(refused.get(), api.target());
            }
        }
        throw new NotApplicable(SkipReasons.RATE_LIMIT + "the limit of " + limit.requests() + " requests in "
                + limit.window() + " s is too high to be used up");
    }

    private static Exchange last(List<TimedExchange> done) {
        return done.get(done.size() - 1).exchange();
    }

    private static boolean isRefused(Exchange exchange) {
        return exchange.status() == TOO_MANY;
    }
}
