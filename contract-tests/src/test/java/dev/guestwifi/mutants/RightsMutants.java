package dev.guestwifi.mutants;

import static dev.guestwifi.mutants.Change.replying;
import static dev.guestwifi.mutants.ForwardingKeys.finding;
import static dev.guestwifi.mutants.ForwardingStores.keys;

import dev.guestwifi.conformance.result.Family;
import dev.guestwifi.server.model.Access;
import dev.guestwifi.server.model.ApiKey;
import dev.guestwifi.server.model.KeyTerms;
import dev.guestwifi.server.model.Network;
import dev.guestwifi.server.model.Resource;
import dev.guestwifi.server.model.Right;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Faults in the rights of keys and in the networks that they are limited to. */
final class RightsMutants {
    private static final Mutant.Maker KEYS = new Mutant.Maker(Family.KEYS);
    private static final String DENIED = "access_denied";

    private RightsMutants() {}

    static List<Mutant> all() {
        return Stream.concat(stored().stream(), answered().stream()).toList();
    }

    private static List<Mutant> stored() {
        return List.of(
                having("a key may write whatever its rights are", RightsMutants::opened)
                        .grave(),
                having("the networks of a key are not checked", access -> access.from(List.of()))
                        .grave(),
                having(
                                "a key without a right to customers reads them",
                                access -> raised(access, Resource.CUSTOMERS, Right.READ))
                        .grave(),
                having(
                                "a key without a right to vouchers reads them",
                                access -> raised(access, Resource.VOUCHERS, Right.READ))
                        .grave(),
                having(
                                "a key without a right to vouchers makes and deletes them",
                                access -> raised(access, Resource.VOUCHERS, Right.WRITE))
                        .grave(),
                having(
                        "a key that may not read customers may not write vouchers",
                        access -> access.to(Resource.CUSTOMERS) == Right.NONE
                                ? access.with(Map.of(Resource.VOUCHERS, Right.READ))
                                : access),
                having(
                        "a key that is limited to networks is refused in all of them",
                        access -> access.networks().isEmpty() ? access : access.from(Network.listOf("192.0.2.0/24"))));
    }

    private static Access opened(Access access) {
        boolean isLimited = access.rights().containsValue(Right.NONE);
        return isLimited ? Access.READ_WRITE.from(access.networks()) : access;
    }

    private static Access raised(Access access, Resource resource, Right right) {
        return access.to(resource) == Right.NONE ? access.with(Map.of(resource, right)) : access;
    }

    private static Mutant having(String name, UnaryOperator<Access> change) {
        return KEYS.store(name, keys(keys -> finding(keys, found -> found.map(key -> with(key, change)))));
    }

    private static ApiKey with(ApiKey key, UnaryOperator<Access> change) {
        KeyTerms old = key.terms();
        KeyTerms terms =
                new KeyTerms(old.label(), old.teamId(), change.apply(old.access()), old.life(), old.rateLimit());
        return new ApiKey(key.id(), key.fingerprint(), terms, key.createdAt(), key.lastUsedAt(), key.expiresAt());
    }

    private static List<Mutant> answered() {
        return List.of(
                KEYS.knowing("a key without a right learns which teams exist", good -> (request, server) -> {
                    Reply reply = server.send(request);
                    Reply other = reply.code().equals(DENIED) ? server.send(request.withKey(good)) : reply;
                    return other.code().equals("team_not_found") ? other : reply;
                }),
                KEYS.http(
                        "a key without a right gets 404",
                        replying(reply ->
                                reply.code().equals(DENIED) ? reply.problem(404, "not_found", "Not found") : reply)),
                KEYS.http(
                        "a key without a right is called read-only",
                        replying(reply -> reply.code().equals(DENIED)
                                ? reply.problem(403, "read_only_key", "Read-only key")
                                : reply)),
                KEYS.http(
                        "a refusal tells what the key may not do",
                        replying((request, reply) -> reply.code().equals(DENIED)
                                ? reply.json(json -> {
                                    String words = "This key may not " + (request.isList() ? "read." : "write.");
                                    json.put("detail", words).put("message", words);
                                })
                                : reply)),
                inSecret("a creation without the right is done all the same", Request::isCreate)
                        .grave(),
                inSecret("a deletion without the right is done all the same", request -> request.is("DELETE"))
                        .grave());
    }

    /** Some requests that were refused are sent again with the key of the instance; the refusal goes out. */
    private static Mutant inSecret(String name, Predicate<Request> which) {
        return KEYS.knowing(name, good -> (request, server) -> {
            Reply reply = server.send(request);
            if (reply.code().equals(DENIED) && which.test(request)) {
                server.send(request.withKey(good));
            }
            return reply;
        });
    }
}
