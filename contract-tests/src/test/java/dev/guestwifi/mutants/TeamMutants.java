package dev.guestwifi.mutants;

import static dev.guestwifi.mutants.Change.replying;
import static dev.guestwifi.mutants.Change.retrying;
import static dev.guestwifi.mutants.Change.sending;
import static dev.guestwifi.mutants.ChangedLists.lists;

import dev.guestwifi.conformance.result.Family;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Faults in how a team is found by its slug. */
final class TeamMutants {
    private static final Mutant.Maker TEAMS = new Mutant.Maker(Family.TEAMS);
    private static final Set<String> KNOWN = Set.of("default", "south-shore");
    private static final String UNKNOWN = "team_not_found";
    private static final String FOREIGN = "team_not_allowed";

    private TeamMutants() {}

    static List<Mutant> all() {
        return List.of(
                TEAMS.store("every team has the rows of the first", lists((query, rows) -> rows.page(query.team(1))))
                        .grave(),
                TEAMS.http("slugs have no case", slugs(slug -> slug.toLowerCase(Locale.ROOT))),
                TEAMS.http("slugs are stripped", slugs(String::strip)),
                TEAMS.http("hyphens at the ends of a slug are ignored", slugs(slug -> slug.replaceAll("^-+|-+$", ""))),
                TEAMS.http("a missing slug is the default team", slugs(slug -> slug.isEmpty() ? "default" : slug)),
                TEAMS.http("an unknown team is the default team", retrying(is(UNKNOWN), r -> r.set("slug", "default")))
                        .grave(),
                TEAMS.http("an unknown team has no rows", (request, server) -> {
                    Reply reply = server.send(request);
                    return request.isList() && reply.code().equals(UNKNOWN)
                            ? server.send(request.set("slug", "default").set("page", "2147483647"))
                            : reply;
                }),
                TEAMS.http(
                        "an unknown team is a bad parameter",
                        (request, server) -> server.send(request).code().equals(UNKNOWN)
                                ? server.send(request.set("slug", "-"))
                                : server.send(request)),
                TEAMS.http(
                        "a malformed slug is an unknown team",
                        retrying(r -> r.fault().equals("malformed_slug"), r -> r.set("slug", "nobody"))),
                TEAMS.http(
                        "a malformed slug fails",
                        replying(r -> r.fault().equals("malformed_slug") ? Reply.failure() : r)),
                TEAMS.http("a long slug is cut", slugs(slug -> slug.length() > 63 ? "default" : slug)),
                TEAMS.http(
                        "slugs are not decoded",
                        sending(r ->
                                !r.is("POST") && r.query().matches(".*=[^&]*%[4-7].*") ? r.set("slug", "nobody") : r)),
                TEAMS.http(
                                "a key for one team learns which teams there are",
                                replying((request, reply) ->
                                        reply.code().equals(FOREIGN) && !KNOWN.contains(request.text("slug"))
                                                ? reply.problem(404, UNKNOWN, "Team not found")
                                                : reply))
                        .grave(),
                TEAMS.http(
                        "another team is said to be unknown",
                        replying(reply ->
                                reply.code().equals(FOREIGN) ? reply.problem(404, UNKNOWN, "Team not found") : reply)),
                TEAMS.http(
                        "the first of two slugs counts",
                        retrying(r -> r.fault().equals("repeated"), r -> r.set("slug", r.text("slug")))));
    }

    private static Predicate<Reply> is(String code) {
        return reply -> reply.code().equals(code);
    }

    /** Slugs are read in another way. */
    private static Change slugs(UnaryOperator<String> reading) {
        return sending(request -> {
            String slug = reading.apply(request.text("slug"));
            boolean isSame = slug.equals(request.text("slug"));
            return isSame || !request.target().startsWith("/api/") ? request : request.set("slug", slug);
        });
    }
}
