package dev.guestwifi.mutants;

import dev.guestwifi.conformance.result.Family;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;

/** Faults in how requests are limited and how that is told. */
final class RateLimitMutants {
    private static final Mutant.Maker KEYS = new Mutant.Maker(Family.KEYS);
    private static final String FIELD = "RateLimit";
    private static final String POLICY = "RateLimit-Policy";

    private RateLimitMutants() {}

    static List<Mutant> all() {
        return List.of(
                silent("a 304 tells no rate limit", (request, reply) -> reply.is(304)),
                silent("HEAD tells no rate limit", (request, reply) -> request.is("HEAD")),
                silent("a created voucher tells no rate limit", (request, reply) -> reply.is(201)),
                silent("errors tell no rate limit", (request, reply) -> reply.status() >= 400 && !isRefused(reply)),
                told("what is left of a rate limit never falls", field -> field.replaceFirst("r=[0-9]+", "r=9")),
                told("a rate limit tells no time", field -> field.replaceFirst(";t=[0-9]+", "")),
                told(
                        "RateLimit has the form of an older draft",
                        field -> field.replaceFirst(".*;r=([0-9]+);t=([0-9]+)", "limit=60, remaining=$1, reset=$2")),
                limited(
                        "who is over the rate limit is not told when to come back",
                        (request, reply) -> isRefused(reply) ? reply.without("Retry-After") : reply),
                limited(
                        "a client over the rate limit may retry at once",
                        (request, reply) -> isRefused(reply) ? reply.with("Retry-After", "0") : reply),
                KEYS.knowing("what is over the rate limit is done all the same", key -> {
                            Change limiter = new RateLimiter(key, false);
                            return (request, server) -> {
                                Reply reply = limiter.response(request, server);
                                if (isRefused(reply) && request.isCreate()) {
                                    server.send(request);
                                }
                                return reply;
                            };
                        })
                        .grave(),
                KEYS.knowing("all keys share one rate limit", key -> new RateLimiter(key, true)),
                KEYS.knowing("parameters are judged before the rate limit", key -> {
                    Change limiter = new RateLimiter(key, false);
                    return (request, server) -> {
                        Reply reply = limiter.response(request, server);
                        Reply other = isRefused(reply) ? server.send(RateLimiter.harmless(request)) : reply;
                        return other.is(422) && isRefused(reply)
                                ? other.with(
                                                FIELD,
                                                String.valueOf(reply.fields().get(FIELD)))
                                        .with(
                                                POLICY,
                                                String.valueOf(reply.fields().get(POLICY)))
                                : reply;
                    };
                }));
    }

    private static boolean isRefused(Reply reply) {
        return reply.is(429);
    }

    private interface Changing {
        Reply change(Request request, Reply reply);
    }

    private static Mutant limited(String name, Changing changing) {
        return KEYS.knowing(name, key -> {
            Change limiter = new RateLimiter(key, false);
            return (request, server) -> changing.change(request, limiter.response(request, server));
        });
    }

    /** The fields are missing in some responses. */
    private static Mutant silent(String name, BiPredicate<Request, Reply> where) {
        return limited(
                name,
                (request, reply) ->
                        where.test(request, reply) ? reply.without(FIELD).without(POLICY) : reply);
    }

    /** What is left is told in another way. */
    private static Mutant told(String name, UnaryOperator<String> change) {
        return limited(name, (request, reply) -> {
            String field = reply.fields().get(FIELD);
            return field == null || isRefused(reply) ? reply : reply.with(FIELD, change.apply(field));
        });
    }
}
