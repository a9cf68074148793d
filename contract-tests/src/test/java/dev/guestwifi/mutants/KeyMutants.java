package dev.guestwifi.mutants;

import static dev.guestwifi.mutants.Change.replying;
import static dev.guestwifi.mutants.Change.sending;
import static dev.guestwifi.mutants.ChangedLists.lists;
import static dev.guestwifi.mutants.ForwardingKeys.finding;
import static dev.guestwifi.mutants.ForwardingStores.keys;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guestwifi.conformance.result.Family;
import dev.guestwifi.server.key.KeyFormat;
import dev.guestwifi.server.model.Access;
import dev.guestwifi.server.model.ApiKey;
import dev.guestwifi.server.model.KeyTerms;
import dev.guestwifi.server.store.Stores;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Faults in who may do what. */
final class KeyMutants {
    private static final Mutant.Maker KEYS = new Mutant.Maker(Family.KEYS);
    private static final Pattern IN_QUERY = Pattern.compile("(gwf_[0-9A-Za-z]{36})");
    private static final String FOREIGN = "team_not_allowed";
    private static final String READ_ONLY = "read_only_key";
    private static final String BAD = "invalid_api_key";

    private KeyMutants() {}

    static List<Mutant> all() {
        return Stream.of(accepted(), refused(), stored(), lenient())
                .flatMap(List::stream)
                .toList();
    }

    /** What is no key is taken for the good one. */
    private static List<Mutant> accepted() {
        return List.of(
                accepting("no key is needed", (given, good) -> given.isEmpty()).grave(),
                accepting("any well-formed key will do", (given, good) -> KeyFormat.isWellFormed(given))
                        .grave(),
                accepting("any key will do", (given, good) -> !given.isEmpty()).grave(),
                accepting("keys have no case", (given, good) -> given.equalsIgnoreCase(good))
                        .grave(),
                accepting(
                                "the beginning of a key is enough",
                                (given, good) -> given.length() >= 20 && good.startsWith(given))
                        .grave(),
                accepting("what follows a key is ignored", (given, good) -> given.startsWith(good))
                        .grave(),
                accepting(
                                "the checksum of a key is enough",
                                (given, good) -> given.length() == good.length() && given.endsWith(good.substring(34)))
                        .grave(),
                elsewhere("a key may come in the query", request -> {
                    Matcher key = IN_QUERY.matcher(request.target());
                    return key.find() ? key.group(1) : null;
                }),
                elsewhere(
                        "a key may come as a bearer token",
                        request -> bearer(request.fields().get("Authorization"))),
                KEYS.http(
                        "a scheme may stand before the key",
                        sending(request -> request.withKey(
                                request.key() == null ? null : request.key().replaceFirst("^ApiKey ", "")))));
    }

    private static @Nullable String bearer(@Nullable String authorization) {
        return authorization != null && authorization.startsWith("Bearer ") ? authorization.substring(7) : null;
    }

    private static Mutant elsewhere(String name, Function<Request, @Nullable String> place) {
        return KEYS.http(name, sending(request -> {
            String key = request.key() == null ? place.apply(request) : null;
            return key == null ? request : request.withKey(key);
        }));
    }

    private static Mutant accepting(String name, BiPredicate<String, String> isGood) {
        return asInstance(
                name,
                (request, reply, good) ->
                        reply.code().equals(BAD) && isGood.test(request.key() == null ? "" : request.key(), good));
    }

    private interface Which {
        boolean test(Request request, Reply reply, String good);
    }

    /** Some requests that were refused are sent again with the key of the instance. */
    private static Mutant asInstance(String name, Which which) {
        return KEYS.knowing(name, good -> (request, server) -> {
            Reply reply = server.send(request);
            return which.test(request, reply, good) ? server.send(request.withKey(good)) : reply;
        });
    }

    /** The same, but the first answer goes out. */
    private static Mutant inSecret(String name, Which which) {
        return KEYS.knowing(name, good -> (request, server) -> {
            Reply reply = server.send(request);
            if (which.test(request, reply, good)) {
                server.send(request.withKey(good));
            }
            return reply;
        });
    }

    private static List<Mutant> refused() {
        return List.of(
                asInstance(
                                "a key for one team may read others",
                                (request, reply, good) ->
                                        request.isList() && reply.code().equals(FOREIGN))
                        .grave(),
                asInstance(
                                "a key for one team may delete from others",
                                (request, reply, good) ->
                                        request.is("DELETE") && reply.code().equals(FOREIGN))
                        .grave(),
                asInstance(
                                "a key for one team may create for others",
                                (request, reply, good) ->
                                        request.isCreate() && reply.code().equals(FOREIGN))
                        .grave(),
                asInstance(
                                "a read-only key may create",
                                (request, reply, good) ->
                                        request.isCreate() && reply.code().equals(READ_ONLY))
                        .grave(),
                asInstance(
                                "a read-only key may delete",
                                (request, reply, good) ->
                                        request.is("DELETE") && reply.code().equals(READ_ONLY))
                        .grave(),
                inSecret(
                                "a refused create is done all the same",
                                (request, reply, good) -> request.isCreate()
                                        && Set.of(BAD, FOREIGN, READ_ONLY).contains(reply.code()))
                        .grave(),
                inSecret(
                                "a refused delete is done all the same",
                                (request, reply, good) -> request.is("DELETE")
                                        && Set.of(BAD, FOREIGN, READ_ONLY).contains(reply.code()))
                        .grave(),
                asInstance("HEAD needs no key", (request, reply, good) -> request.is("HEAD") && reply.is(401))
                        .grave(),
                asInstance("a delete needs no key", (request, reply, good) -> request.is("DELETE") && reply.is(401))
                        .grave());
    }

    private static List<Mutant> stored() {
        return List.of(
                KEYS.store(
                                "expired keys work",
                                found(key -> with(key, key.terms().teamId(), null)))
                        .grave(),
                KEYS.store("a key for one team is for all", found(key -> with(key, null, key.expiresAt())))
                        .grave(),
                KEYS.store(
                        "read-only keys are unknown",
                        keys(keys -> finding(
                                keys,
                                found -> found.filter(
                                        key -> !key.terms().access().equals(Access.READ_ONLY))))),
                KEYS.store(
                                "lists have the rows of all teams",
                                lists((query, rows) -> rows.cut(query, rows.ofAllTeams(query))))
                        .grave());
    }

    private static UnaryOperator<Stores> found(UnaryOperator<ApiKey> change) {
        return keys(keys -> finding(keys, found -> found.map(change)));
    }

    private static ApiKey with(ApiKey key, @Nullable Long team, @Nullable Instant expires) {
        KeyTerms terms = new KeyTerms(
                key.terms().label(), team, key.terms().access(), key.terms().life());
        return new ApiKey(key.id(), key.fingerprint(), terms, key.createdAt(), key.lastUsedAt(), expires);
    }

    private static List<Mutant> lenient() {
        return List.of(
                KEYS.http(
                        "the name of the header must be in its own case",
                        sending(request -> request.fields().all().stream()
                                        .anyMatch(field -> field.name().equals("X-API-Key"))
                                ? request
                                : request.without("X-API-Key"))),
                KEYS.http("a bad key gets 403", replying(reply -> reply.is(401) ? reply.status(403) : reply)),
                KEYS.http("a bad key is not challenged", replying(reply -> reply.without("WWW-Authenticate"))),
                KEYS.http(
                        "a malformed key gets another error than an unknown one",
                        replying((request, reply) ->
                                reply.is(401) && request.key() != null && !KeyFormat.isWellFormed(request.key())
                                        ? reply.json(json -> said(json, "This is no key."))
                                        : reply)),
                KEYS.http(
                                "a bad key is repeated in the error",
                                replying((request, reply) -> reply.is(401) && request.key() != null
                                        ? reply.json(json -> said(json, "Unknown key " + request.key()))
                                        : reply))
                        .grave(),
                KEYS.knowing("parameters are judged before the key", good -> (request, server) -> {
                    Reply reply = server.send(request);
                    Reply other = reply.code().equals(BAD) ? server.send(request.withKey(good)) : reply;
                    return other.is(422) ? other : reply;
                }));
    }

    private static void said(ObjectNode json, String words) {
        json.put("detail", words).put("message", words);
    }
}
