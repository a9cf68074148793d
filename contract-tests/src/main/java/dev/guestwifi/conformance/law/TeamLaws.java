package dev.guestwifi.conformance.law;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guestwifi.conformance.call.Answer;
import dev.guestwifi.conformance.call.Call;
import dev.guestwifi.conformance.call.Listing;
import dev.guestwifi.conformance.call.NotApplicable;
import dev.guestwifi.conformance.call.Page;
import dev.guestwifi.conformance.target.Capability;
import dev.guestwifi.conformance.target.Secret;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which team an operation works on, and what those hear who may not use it. */
@LawsOf(Family.TEAMS)
public class TeamLaws extends Laws {
    private static final String SLUG = "#/components/schemas/TeamSlug";
    private static final int LONGEST = 63;
    private static final int LARGEST_SIZE = 1000;
    private static final int SHOWN_SIZE = 10;
    /** No voucher has this id: nothing is lost should a target delete what it must not. */
    private static final long NO_VOUCHER = 9_007_199_254_740_991L;

    private static final List<String> MALFORMED = List.of(
            "-a", "a-", "a--b", "a_b", "a.b", "a%2Fb", "a%20b", "a%2Bb", "%C3%A9", "%D9%A3", "%20", "*", "a%27b", "-");

    protected TeamLaws(Run run) {
        super(run);
    }

    /** An operation with parameters as they are written, the slug among them. */
    private interface Operation {
        Call with(String parameters);

        default Call on(String slug) {
            return with("slug=" + slug);
        }
    }

    @Law(stated = {"Teams", "#/components/parameters/Slug"})
    void a_slug_is_the_same_however_it_is_encoded() {
        for (Listing list : isThorough() ? lists() : some(lists())) {
            Page plain = new Page(send(list.plus("")));
            StringBuilder encoded = new StringBuilder();
            target.team().chars().forEach(c -> encoded.append("%%%02X".formatted(c)));
            Page same = new Page(send(Call.get(list.path() + "?s%6cug=" + encoded)));
            same.answer().mustEqual("the rows", plain.rows(), same.rows());
        }
    }

    @Law(stated = "Teams")
    void an_unknown_team_is_not_found_or_for_a_key_of_one_team_refused_as_every_other() {
        List<Operation> operations = operations();
        Answer first = send(operations.get(0).on(unknown(LONGEST)));
        boolean isForOneTeam = first.status() == 403;
        String code = isForOneTeam ? "team_not_allowed" : "team_not_found";
        first.mustRefuse(code);
        operations.stream()
                .skip(1)
                .forEach(operation -> send(operation.on(unknown(SHOWN_SIZE))).mustRefuse(code));
        if (target.otherTeam().isPresent() && target.has(Capability.PROBLEMS)) { // else any refusal will do
            Answer known = send(operations.get(0).on(target.otherTeam().orElseThrow()));
            if (isForOneTeam) {
                known.mustRefuse(code).mustEqual("the body", first.textWithoutId(), known.textWithoutId());
            } else {
                known.mustBe(200);
            }
        }
    }

    @Law(stated = {"Teams", SLUG})
    void a_malformed_slug_is_refused_and_white_space_is_never_taken_off() {
        List<String> malformed = new ArrayList<>(MALFORMED);
        Collections.shuffle(malformed, random());
        String team = target.team();
        List<String> spaced = List.of("%20" + team, team + "%20", team + "%0A", "%09" + team);
        List<Operation> reading = reading();
        for (Operation operation : isThorough() ? reading : some(reading)) {
            for (String slug : isThorough() ? malformed : malformed.subList(0, 1)) {
                send(operation.on(slug)).mustFault("slug", "malformed_slug");
            }
            for (String slug : isThorough() ? spaced : some(spaced)) {
                send(operation.on(slug)).mustFault("slug", "malformed_slug");
            }
        }
        if (isThorough()) {
            writing().forEach(operation -> send(operation.on("a--b")).mustFault("slug", "malformed_slug"));
        }
    }

    @Law(
            stated = {"Teams", SLUG, "Known differences from the vendor's service"},
            where = Capability.LOWER_CASE_SLUGS)
    void the_case_of_a_slug_is_never_folded() {
        String team = target.team();
        String upper = team.toUpperCase(Locale.ROOT);
        if (upper.equals(team)) {
            throw new NotApplicable("the slug " + team + " has no letter");
        }
        for (Operation operation : isThorough() ? operations() : some(operations())) {
            send(operation.on(upper)).mustFault("slug", "malformed_slug");
        }
    }

    @Law(stated = {"Teams", "Values", SLUG})
    void a_slug_is_required_once_and_has_at_most_63_characters() {
        for (Operation operation : isThorough() ? operations() : some(operations())) {
            send(operation.with("unknown=1")).mustFault("slug", "required");
            send(operation.on("")).mustFault("slug", "required");
            String tooLong = "a".repeat(LONGEST + 1);
            send(operation.on(tooLong)).mustFault("slug", "too_long");
            send(operation.on(tooLong + "-")).mustFault("slug", "too_long", "slug", "malformed_slug");
            send(operation.on(target.team() + "&slug=" + target.team())).mustFault("slug", "repeated");
        }
    }

    @Law(stated = "Teams", needs = Need.OTHER_TEAM_KEY)
    void a_key_for_one_team_hears_the_same_of_teams_that_exist_and_of_those_that_do_not() {
        Secret key = target.otherTeamKey().orElseThrow();
        for (Operation operation : operations()) {
            Answer foreign = send(operation.on(target.team()).as(key)).mustRefuse("team_not_allowed");
            Answer unknown = send(operation.on(unknown(LONGEST)).as(key)).mustRefuse("team_not_allowed");
            unknown.mustEqual("the status", foreign.status(), unknown.status())
                    .mustEqual("the body", foreign.textWithoutId(), unknown.textWithoutId());
        }
    }

    @Law(stated = "Teams", needs = Need.OTHER_TEAM)
    void a_team_sees_its_own_rows_alone() {
        boolean isEmpty = true;
        for (Listing list : lists()) { // all of them also when quick: a leak is the worst fault
            Page own = new Page(send(first(list)));
            Page other = new Page(otherTeams(list.path()));
            List<Long> shared = new ArrayList<>(ids(other.rows()));
            shared.retainAll(ids(own.rows()));
            other.answer().mustEqual("the ids that " + target.team() + " has too", List.of(), shared);
            Set<JsonNode> ownTeams = teams(own);
            Set<JsonNode> otherTeams = teams(other);
            own.answer().must(ownTeams.size() <= 1, "rows of one team");
            other.answer().must(otherTeams.size() <= 1, "rows of one team");
            other.answer()
                    .must(
                            otherTeams.isEmpty() || !otherTeams.equals(ownTeams),
                            "rows of another team than " + ownTeams);
            isEmpty &= own.rows().isEmpty() || other.rows().isEmpty();
        }
        if (isEmpty) {
            throw new NotApplicable("the two teams have no rows in the same list");
        }
    }

    private Answer otherTeams(String path) {
        Call call = first(new Listing(path, "slug=" + target.otherTeam().orElseThrow()));
        Optional<Secret> key = target.otherTeamKey();
        Answer answer = send(key.map(call::as).orElse(call));
        if (key.isEmpty() && answer.status() == 403) {
            throw new NotApplicable("no key for another team is known");
        }
        return answer;
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

    /** Every operation that the run may send; of the lists only one when it is quick, and that first. */
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
        String voucher = "venue_id=1&number_of_days=1&code=" + api.made().code("TEAM") + "&";
        return target.isReadOnly()
                ? List.of()
                : List.of(
                        parameters -> Call.delete("/vouchers/" + NO_VOUCHER + "?" + parameters),
                        parameters -> Call.create(voucher + parameters));
    }

    /** The slug of no team. */
    private String unknown(int length) {
        StringBuilder slug = new StringBuilder();
        random().ints(length, 'a', 'z' + 1).forEach(slug::appendCodePoint);
        return slug.toString();
    }
}
