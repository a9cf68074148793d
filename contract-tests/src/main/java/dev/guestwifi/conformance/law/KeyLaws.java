package dev.guestwifi.conformance.law;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guestwifi.conformance.call.Call;
import dev.guestwifi.conformance.call.CheckedResponse;
import dev.guestwifi.conformance.call.Listing;
import dev.guestwifi.conformance.call.Page;
import dev.guestwifi.conformance.compare.SequenceKind;
import dev.guestwifi.conformance.data.KeyShape;
import dev.guestwifi.conformance.deployment.Capability;
import dev.guestwifi.conformance.deployment.Rights;
import dev.guestwifi.conformance.deployment.Secret;
import dev.guestwifi.conformance.deployment.TargetKey;
import dev.guestwifi.conformance.model.Subject;
import dev.guestwifi.conformance.result.Family;
import dev.guestwifi.conformance.result.Need;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;

/** API keys: which are accepted, and that all others neither read nor change anything. */
@LawsOf(Family.KEYS)
public class KeyLaws extends Laws {
    /** A key that needs no encoding in a query. */
    private static final String PLAIN = "[A-Za-z0-9._~-]+";

    protected KeyLaws(Run run) {
        super(run);
    }

    @Order(1)
    @Law(
            sentence = "Responses to every kind of API key match the reference model.",
            sections = {"Keys", "Errors"},
            isComparison = true)
    @Explanation(
            why = "Whoever has no valid key must get nothing, and not learn why.",
            example = "An expired key gets 200.",
            cause = "Expiry is checked when a key is loaded, not with each request; or keys are compared without case.")
    void every_operation_treats_every_key_as_the_reference_model_expects() {
        mustAgree(Subject.KEYS, SequenceKind.KEYS);
    }

    @Law(
            sentence = "A read-only key reads the same data as a key that may write.",
            sections = "Keys",
            needs = Need.READ_ONLY_KEY)
    @Explanation(
            why = "Dashboards with read-only keys must show the same data.",
            example = "A read-only key gets an empty list.",
            cause = "The permission is part of the query for rows.")
    void a_read_only_key_reads_what_the_key_reads() {
        skipIfCompared(SequenceKind.TEAMS, SequenceKind.KEYS);
        Secret reader = target.readOnlyKey().orElseThrow();
        for (Listing list : isThorough() ? lists() : some(lists())) {
            CheckedResponse response = send(list.page(1, 1).as(reader)).mustBe(200);
            response.mustEqual("the body", send(list.page(1, 1)).text(), response.text());
        }
    }

    @Law(
            sentence = "A read-only key gets 403 for every write, and nothing changes.",
            sections = {"Keys", "#/components/responses/WriteForbidden"},
            needs = {Need.WRITING, Need.READ_ONLY_KEY})
    @Explanation(
            why = "A key that was given to a dashboard must do no harm.",
            example = "DELETE with a read-only key gets 403, but the voucher is gone.",
            cause = "The permission is checked after the change, or only for POST.")
    void a_read_only_key_creates_and_deletes_nothing() {
        skipIfCompared(SequenceKind.KEYS);
        mustNotWrite("READ", List.of(target.readOnlyKey().orElseThrow()), "read_only_key");
    }

    @Law(
            sentence = "A key for another team cannot read this team's rows.",
            sections = {"Keys", "Teams", "#/components/responses/TeamForbidden"},
            needs = Need.OTHER_TEAM_KEY)
    @Explanation(
            why = "Teams are different customers: this is a leak of personal data.",
            example = "A key for team A gets 200 for slug=B.",
            cause = "The slug is checked to exist, but not to belong to the key.")
    void a_key_of_another_team_sees_none_of_this_teams_rows() {
        Secret other = target.otherTeamKey().orElseThrow();
        for (Listing list : lists()) {
            send(list.page(1, 1).as(other)).mustRefuse("team_not_allowed");
        }
        for (Listing list : isThorough() || !target.hasOwnData() ? lists() : some(lists(), 2)) {
            List<JsonNode> here = page(list, 1, 10).rows();
            Listing there =
                    new Listing(list.path(), "slug=" + target.otherTeam().orElseThrow());
            Page page = new Page(send(there.page(1, 10).as(other)));
            page.response().must(page.rows().stream().noneMatch(here::contains), "no row of " + target.team());
        }
    }

    @Law(
            sentence = "A key for another team gets 403 for every write, and nothing changes.",
            sections = {"Keys", "Teams", "#/components/responses/WriteForbidden"},
            needs = {Need.WRITING, Need.OTHER_TEAM_KEY})
    @Explanation(
            why = "One customer could change the vouchers of another.",
            example = "DELETE with the key of another team gets 200.",
            cause = "The team of the key is checked for lists only.")
    void a_key_of_another_team_creates_and_deletes_nothing_here() {
        skipIfCompared(SequenceKind.KEYS);
        Secret other = target.otherTeamKey().orElseThrow();
        ListWatcher there = new ListWatcher(api, target.otherTeam().orElseThrow(), other);
        Call bad = Call.create("slug=" + target.team() + "&number_of_days=1&code=x&venue_id=x");
        send(bad.as(other)).mustHaveErrors("venue_id", "not_a_number"); // parameters are checked before the team
        CheckedResponse last = mustNotWrite("FOREIGN", List.of(other), "team_not_allowed");
        there.mustObserveNoChange(last);
    }

    @Law(
            sentence = "A key without a right to a resource gets the same 403 for every team, and nothing else"
                    + " is refused.",
            sections = {"Keys", "Errors"},
            needs = Need.LIMITED_KEY,
            requires = Capability.ACCESS_RIGHTS)
    @Explanation(
            why = "A key that sells vouchers must not read the e-mail addresses of all guests.",
            example = "A key with a right to vouchers only gets 200 for /customers.",
            cause = "Rights are checked for writes only, or after the team is looked up.")
    void a_key_without_a_right_to_a_resource_gets_the_same_403_whatever_team_it_names() {
        TargetKey limited = target.limitedKey().orElseThrow();
        Rights rights = Objects.requireNonNull(limited.rights());
        Map<Boolean, List<Listing>> lists = lists().stream()
                .collect(Collectors.partitioningBy(
                        list -> rights.to(list.path().substring(1)).equals(Rights.NONE)));
        for (Listing list : few(lists.getOrDefault(true, List.of()))) {
            Listing unknown = new Listing(list.path(), "slug=" + unknownTeam());
            CheckedResponse here = send(list.page(1, 1).as(limited.key())).mustRefuse("access_denied");
            CheckedResponse nowhere = send(unknown.page(1, 1).as(limited.key())).mustRefuse("access_denied");
            nowhere.mustEqual("the detail", here.at("/detail"), nowhere.at("/detail"));
        }
        for (Listing list : few(lists.getOrDefault(false, List.of()))) {
            send(list.page(1, 1).as(limited.key())).mustBe(200);
        }
    }

    private List<Listing> few(List<Listing> lists) {
        return isThorough() || lists.isEmpty() ? lists : some(lists);
    }

    @Law(sentence = "No response contains an API key.", sections = "Keys")
    @Explanation(
            why = "Keys in responses end up in logs and browser histories.",
            example = "A problem repeats the query with a key in it.",
            cause = "The request is copied into the message or the links.")
    void no_answer_carries_a_key() {
        skipIfCompared(SequenceKind.KEYS);
        Listing list = some(lists()).get(0);
        String given =
                target.key().value().matches(PLAIN) ? "&api_key=" + target.key().value() : "";
        Stream<Call> calls = Stream.of(
                list.plus(given.replaceFirst("&", "")),
                Call.get(list.path() + "?slug=NO" + given),
                Call.get("/nowhere?x=1" + given),
                Call.get(list.path() + "?slug=" + unknownTeam()),
                list.plus("").as(unknownKey()));
        Stream<Call> dead = target.deadKey().stream().map(key -> list.plus("").as(key));
        Stream.concat(calls, dead).map(this::send).forEach(response -> {
            String all = response.text() + response.exchange().reply().headers();
            Secret sent = Optional.ofNullable(response.exchange().call().key()).orElse(target.key());
            response.must(!all.contains(sent.value()), "a response without the key");
        });
    }

    private Secret unknownKey() {
        String value = KeyShape.generate(random());
        return new Secret(value, value);
    }

    private String unknownTeam() {
        return api.vouchers().code("no-team").toLowerCase(Locale.ROOT);
    }

    /** None of the keys can create a voucher or delete one of the run. */
    private CheckedResponse mustNotWrite(String rest, List<Secret> keys, String refusal) {
        String form = voucher(rest);
        long id = id(send(Call.create(form)).mustBe(201).at("/data"));
        ListWatcher watcher = new ListWatcher(api, target.team(), target.key());
        List<CheckedResponse> responses = new ArrayList<>();
        for (Secret key : keys) {
            responses.add(send(Call.create(form + "2").as(key)).mustRefuse(refusal));
            responses.add(send(Call.delete("/vouchers/" + id + "?slug=" + target.team())
                            .as(key))
                    .mustRefuse(refusal));
        }
        CheckedResponse last = responses.get(responses.size() - 1);
        watcher.mustObserveNoChange(last);
        return last;
    }
}
