package dev.guestwifi.conformance.law;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guestwifi.conformance.call.Call;
import dev.guestwifi.conformance.call.CheckedResponse;
import dev.guestwifi.conformance.call.Listing;
import dev.guestwifi.conformance.call.NotApplicable;
import dev.guestwifi.conformance.call.Page;
import dev.guestwifi.conformance.compare.SequenceKind;
import dev.guestwifi.conformance.deployment.Capability;
import dev.guestwifi.conformance.deployment.Secret;
import dev.guestwifi.conformance.model.Subject;
import dev.guestwifi.conformance.result.Family;
import dev.guestwifi.conformance.result.Need;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;

/** Teams are isolated from each other. */
@LawsOf(Family.TEAMS)
public class TeamLaws extends Laws {
    private static final int LONGEST = 63;
    private static final int LARGEST_SIZE = 1000;
    private static final int SHOWN_SIZE = 10;
    /** No voucher has this id, so a wrong deletion does no harm. */
    private static final long NO_VOUCHER = 9_007_199_254_740_991L;

    protected TeamLaws(Run run) {
        super(run);
    }

    @Order(1)
    @Law(
            sentence = "Responses to every kind of slug match the reference model.",
            sections = {"Teams", "Errors"},
            isComparison = true)
    @Explanation(
            why = "A response must not reveal which other teams exist, and a typing error must be named.",
            example = "slug=Default gets 200 instead of 422.",
            cause = "Slugs are compared without case, or checked after the look-up.")
    void every_operation_treats_every_team_as_the_reference_model_expects() {
        mustAgree(Subject.TEAMS, SequenceKind.TEAMS);
    }

    /** An operation with encoded parameters, including the slug. */
    private interface Operation {
        Call with(String parameters);

        default Call on(String slug) {
            return with("slug=" + slug);
        }
    }

    @Law(
            sentence = "A key for one team gets the same 403 for every other team, whether it exists or not.",
            sections = "Teams",
            needs = Need.OTHER_TEAM_KEY)
    @Explanation(
            why = "Otherwise anybody with a key can list the customers of the instance.",
            example = "An unknown team gets 404, a foreign one 403.",
            cause = "The team is looked up before the key's team is compared.")
    void a_key_for_one_team_hears_the_same_of_teams_that_exist_and_of_those_that_do_not() {
        Secret key = target.otherTeamKey().orElseThrow();
        for (Operation operation : operations()) {
            CheckedResponse foreign = send(operation.on(target.team()).as(key)).mustRefuse("team_not_allowed");
            CheckedResponse unknown =
                    send(operation.on(unknown(LONGEST)).as(key)).mustRefuse("team_not_allowed");
            unknown.mustEqual("the status", foreign.status(), unknown.status())
                    .mustEqual("the body", foreign.textWithoutId(), unknown.textWithoutId());
        }
    }

    @Law(sentence = "A team's lists contain only its own rows.", sections = "Teams", needs = Need.OTHER_TEAM)
    @Explanation(
            why = "Teams are different customers: this is a leak of personal data.",
            example = "A visit of team B is in the list of team A.",
            cause = "A query joins tables without the team.")
    void a_team_sees_its_own_rows_alone() {
        skipIfCompared(SequenceKind.PAGES, SequenceKind.TEAMS);
        boolean isEmpty = true;
        for (Listing list : lists()) { // all of them even in a quick run: a leak is the worst fault
            Page own = new Page(send(first(list)));
            Page other = new Page(otherTeams(list.path()));
            List<Long> shared = new ArrayList<>(ids(other.rows()));
            shared.retainAll(ids(own.rows()));
            other.response().mustEqual("the ids that " + target.team() + " has too", List.of(), shared);
            Set<JsonNode> ownTeams = teams(own);
            Set<JsonNode> otherTeams = teams(other);
            own.response().must(ownTeams.size() <= 1, "rows of one team");
            other.response().must(otherTeams.size() <= 1, "rows of one team");
            other.response()
                    .must(
                            otherTeams.isEmpty() || !otherTeams.equals(ownTeams),
                            "rows of another team than " + ownTeams);
            isEmpty &= own.rows().isEmpty() || other.rows().isEmpty();
        }
        if (isEmpty) {
            throw new NotApplicable("the two teams have no rows in the same list");
        }
    }

    private CheckedResponse otherTeams(String path) {
        Call call = first(new Listing(path, "slug=" + target.otherTeam().orElseThrow()));
        Optional<Secret> key = target.otherTeamKey();
        CheckedResponse response = send(key.map(call::as).orElse(call));
        if (key.isEmpty() && response.status() == 403) {
            throw new NotApplicable("no key for another team is known");
        }
        return response;
    }

    private Call first(Listing list) {
        return list.page(1, target.has(Capability.PAGE_LIMIT) ? LARGEST_SIZE : SHOWN_SIZE);
    }

    private static Set<JsonNode> teams(Page page) {
        return page.rows().stream()
                .filter(row -> row.has("team_id"))
                .map(row -> row.path("team_id"))
                .collect(Collectors.toSet());
    }

    /** Every operation that the run may send; a quick run uses only one of the lists. */
    private List<Operation> operations() {
        List<Operation> operations = new ArrayList<>(isThorough() ? reading() : some(reading()));
        operations.addAll(writing());
        return operations;
    }

    private List<Operation> reading() {
        return lists().stream()
                .map(list -> (Operation) parameters -> Call.get(list.path() + "?" + parameters))
                .toList();
    }

    private List<Operation> writing() {
        String voucher = "venue_id=1&number_of_days=1&code=" + api.vouchers().code("TEAM") + "&";
        return target.isReadOnly()
                ? List.of()
                : List.of(
                        parameters -> Call.delete("/vouchers/" + NO_VOUCHER + "?" + parameters),
                        parameters -> Call.create(voucher + parameters));
    }

    /** A slug that no team has. */
    private String unknown(int length) {
        StringBuilder slug = new StringBuilder();
        random().ints(length, 'a', 'z' + 1).forEach(slug::appendCodePoint);
        return slug.toString();
    }
}
