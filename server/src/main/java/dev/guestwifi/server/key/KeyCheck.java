package dev.guestwifi.server.key;

import dev.guestwifi.server.generated.contract.ParameterName;
import dev.guestwifi.server.generated.contract.ProblemCode;
import dev.guestwifi.server.ops.FailureLimit;
import dev.guestwifi.server.ops.Quota;
import dev.guestwifi.server.ops.RateLimits;
import dev.guestwifi.server.problem.ProblemException;
import dev.guestwifi.server.request.RequestContext;
import dev.guestwifi.server.store.KeyStore.KeyAndTeam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks every request to an operation for a live key: contract § Keys. Missing, malformed, unknown, expired and
 * deleted keys get the same 401, and after too many bad ones their address gets 429. So does a live key beyond its
 * rate limit.
 */
public final class KeyCheck {
    /** What the header WWW-Authenticate of a 401 says. */
    public static final String CHALLENGE = "ApiKey realm=\"guest-wifi\"";

    private final String header;
    private final LiveKeys keys;
    private final FailureLimit badKeys;
    private final RateLimits limits;

    /**
     * @param header the name of the header field that carries the key
     * @param badKeys how many bad keys an address may send
     * @param limits how many requests a key may make
     */
    public KeyCheck(String header, LiveKeys keys, FailureLimit badKeys, RateLimits limits) {
        this.header = header;
        this.keys = keys;
        this.badKeys = badKeys;
        this.limits = limits;
    }

    /**
     * Finds the key of a request, and counts the request.
     *
     * @throws ProblemException if the request has no live key, or the key has used up its rate limit
     */
    public void check(RequestContext request) {
        List<String> given = request.sent().lines(header);
        KeyAndTeam found = (given.size() == 1
                        ? keys.find(given.get(0), () -> slug(request))
                        : Optional.<KeyAndTeam>empty())
                .orElseThrow(() -> refusal(request, given));
        request.setKey(found.key(), found.team());
        limits.take(found.key()).ifPresent(quota -> {
            request.setLimitFields(quota.fields());
            if (!quota.isGranted()) {
                throw exceeded(quota);
            }
        });
    }

    /** The slug as it was sent, in a query or a form: it has not been checked. */
    private static String slug(RequestContext request) {
        Map<String, List<String>> parameters =
                request.sent().isSafe() || request.sent().form().isEmpty()
                        ? request.sent().query()
                        : request.sent().form();
        return parameters.getOrDefault(ParameterName.SLUG, List.of()).stream()
                .filter(value -> value.chars().allMatch(KeyCheck::isInSlugs))
                .findFirst()
                .orElse("");
    }

    private static boolean isInSlugs(int c) {
        return c == '-' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
    }

    /**
     * Refuses a request that has no key or a malformed one, without looking it up.
     *
     * @throws ProblemException if {@link #check} would refuse it anyway
     */
    public void checkForm(RequestContext request) {
        List<String> given = request.sent().lines(header);
        if (given.size() != 1 || !KeyFormat.isWellFormed(given.get(0))) {
            throw refusal(request, given);
        }
    }

    private static ProblemException exceeded(Quota quota) {
        return ProblemException.of(
                ProblemCode.RATE_LIMITED,
                "This key may make " + quota.limit().inWords() + ". Try again in " + seconds(quota.seconds()) + ".",
                HttpHeaders.RETRY_AFTER,
                String.valueOf(quota.seconds()));
    }

    private static String seconds(long count) {
        return count == 1 ? "1 second" : count + " seconds";
    }

    private ProblemException refusal(RequestContext request, List<String> given) {
        // No key at all is an oversight, not a guess.
        long wait = given.stream().allMatch(String::isEmpty) ? 0 : badKeys.fail(request.clientAddress());
        if (wait > 0) {
            return ProblemException.of(
                    ProblemCode.RATE_LIMITED,
                    "Too many bad keys from this address. Try again in " + wait + " seconds.",
                    HttpHeaders.RETRY_AFTER,
                    String.valueOf(wait));
        }
        return ProblemException.of(
                ProblemCode.INVALID_API_KEY,
                "The header " + header + " carries no valid key.",
                HttpHeaders.WWW_AUTHENTICATE,
                CHALLENGE);
    }
}
