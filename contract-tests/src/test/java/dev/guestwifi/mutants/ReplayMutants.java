package dev.guestwifi.mutants;

import static dev.guestwifi.mutants.Change.replying;
import static dev.guestwifi.mutants.Change.retrying;
import static dev.guestwifi.mutants.Change.sending;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.guestwifi.conformance.result.Family;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Faults in how an idempotency key is read, and in how a creation that is sent again is answered. */
final class ReplayMutants {
    private static final Mutant.Maker VOUCHERS = new Mutant.Maker(Family.VOUCHERS);
    static final String FIELD = "Idempotency-Key";
    private static final String ID = "X-Request-Id";

    private ReplayMutants() {}

    static List<Mutant> all() {
        return Stream.of(names(), responses()).flatMap(List::stream).toList();
    }

    private static List<Mutant> names() {
        return List.of(
                named("a key of 255 characters is too long", key -> key.length() == 255 ? key + "x" : key),
                named("a longer key is cut", key -> key.substring(0, Math.min(255, key.length()))),
                named(
                        "only the first 64 characters of a key count",
                        key -> key.substring(0, Math.min(64, key.length()))),
                named("the case of a key does not count", key -> key.toLowerCase(Locale.ROOT)),
                named("white space in a key is taken out", key -> key.replaceAll("\\s", "")),
                named("an empty key is one like others", key -> key.isEmpty() ? "empty" : key),
                VOUCHERS.http(
                        "of two keys the first counts",
                        sending(ReplayMutants::isOnce, request -> request.with(FIELD, key(request)))),
                VOUCHERS.http(
                        "a bad key is left out",
                        retrying(
                                reply -> reply.fault().equals("malformed_idempotency_key")
                                        || reply.fault().equals("too_long"),
                                request -> request.without(FIELD))),
                VOUCHERS.http(
                        "a fault of the key hides those of the form",
                        replying(reply -> reply.json(json -> {
                            if (json.path("errors") instanceof ArrayNode errors
                                    && errors.path(0).path("parameter").asText().equals(FIELD)) {
                                while (errors.size() > 1) {
                                    errors.remove(1);
                                }
                            }
                        }))));
    }

    private static Mutant named(String name, UnaryOperator<String> change) {
        return VOUCHERS.http(
                name, sending(ReplayMutants::isOnce, request -> request.with(FIELD, change.apply(key(request)))));
    }

    /** Whether a request creates something once. */
    static boolean isOnce(Request request) {
        return request.isCreate() && request.fields().get(FIELD) != null;
    }

    private static String key(Request request) {
        return String.valueOf(request.fields().get(FIELD));
    }

    private static List<Mutant> responses() {
        return List.of(
                replayed("a creation sent again is answered 200", (first, reply) -> reply.status(200)),
                replayed(
                        "a creation sent again has the request id of the first",
                        (first, reply) ->
                                reply.with(ID, String.valueOf(first.fields().get(ID)))),
                replayed(
                        "a creation sent again tells another time",
                        (first, reply) -> reply.rows(row -> row.put("updated_at", "2031-01-01T00:00:00.000000Z"))),
                VOUCHERS.http(
                        "a key that was used is a conflict",
                        replying(reply -> reply.code().equals("idempotency_key_reused") ? reply.status(409) : reply)),
                VOUCHERS.remembering("a creation sent again is answered to everybody", () -> answering(401))
                        .grave(),
                VOUCHERS.remembering("a creation sent again is answered to who may only read", () -> answering(403))
                        .grave(),
                VOUCHERS.remembering("a creation sent again is not checked", () -> answering(422)));
    }

    private interface Replay {
        Reply change(Reply first, Reply again);
    }

    /** What is answered 201 for the second time with a key is changed. */
    private static Mutant replayed(String name, Replay change) {
        return VOUCHERS.remembering(name, () -> {
            Map<String, Reply> firsts = new ConcurrentHashMap<>();
            return replying((request, reply) -> {
                Reply first = isOnce(request) && reply.is(201) ? firsts.putIfAbsent(key(request), reply) : null;
                return first == null || !first.text().equals(reply.text()) ? reply : change.change(first, reply);
            });
        });
    }

    /** What a creation with a known key is refused with this status gets the first answer instead. */
    private static Change answering(int status) {
        Map<String, Reply> firsts = new ConcurrentHashMap<>();
        return replying((request, reply) -> {
            if (isOnce(request) && reply.is(201)) {
                firsts.putIfAbsent(key(request), reply);
            }
            return isOnce(request) && reply.is(status) ? firsts.getOrDefault(key(request), reply) : reply;
        });
    }
}
