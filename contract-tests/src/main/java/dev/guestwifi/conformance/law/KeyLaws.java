package dev.guestwifi.conformance.law;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guestwifi.conformance.call.Answer;
import dev.guestwifi.conformance.call.Call;
import dev.guestwifi.conformance.call.Listing;
import dev.guestwifi.conformance.call.Page;
import dev.guestwifi.conformance.contract.ContractDocument;
import dev.guestwifi.conformance.contract.Operation;
import dev.guestwifi.conformance.target.Capability;
import dev.guestwifi.conformance.target.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Who gets in, who does not, and that the others neither see nor change anything. */
@LawsOf(Family.KEYS)
public class KeyLaws extends Laws {
    /** No voucher and no venue has this id: whoever lets a bad key through does no harm. */
    private static final String NO_ID = "9007199254740991";

    protected KeyLaws(Run run) {
        super(run);
    }

    @Law(stated = {"Keys", "#/components/responses/Unauthorized"})
    void without_a_key_every_operation_answers_the_same_401() {
        List<Answer> answers =
                operations().map(Call::withoutKey).map(this::unauthorized).toList();
        mustBeTheSame(answers);
        Answer head = send(Call.of("HEAD", some(lists()).get(0).plus("").path()).withoutKey());
        boolean isRefused = target.has(Capability.PROBLEMS) ? head.status() == 401 : head.status() / 100 == 4;
        head.must(isRefused, "HEAD to be refused as GET is"); // it has no body to tell the code
    }

    @Law(stated = {"Keys", "#/components/responses/Unauthorized"})
    void whatever_is_wrong_with_a_key_the_answer_is_the_same_401() {
        List<Call> operations = operations().toList();
        List<UnaryOperator<Call>> ways = BadKeys.ways(target, random());
        List<Answer> answers = new ArrayList<>();
        answers.add(unauthorized(operations.get(0).withoutKey()));
        int shift = random().nextInt(operations.size());
        for (int i = 0; i < ways.size(); i++) {
            for (int j = 0; j < operations.size(); j++) {
                if (isThorough() || j == (i + shift) % operations.size()) {
                    answers.add(unauthorized(ways.get(i).apply(operations.get(j))));
                }
            }
        }
        mustBeTheSame(answers);
    }

    @Law(
            stated = {"Keys", "Errors"},
            where = Capability.PROBLEMS)
    void the_key_is_checked_before_the_parameters_the_team_and_the_voucher() {
        String path = some(lists()).get(0).path();
        unauthorized(Call.get(path + "?slug=NO&page=0").withoutKey());
        unauthorized(Call.get(path + "?slug=" + unknownTeam()).withoutKey());
        if (!target.isReadOnly()) {
            unauthorized(Call.delete("/vouchers/abc?slug=NO").withoutKey());
            unauthorized(
                    Call.of("POST", "/vouchers").body("application/json", "{}").withoutKey());
        }
    }

    @Law(stated = {"Keys", "#/components/securitySchemes/X-API-Key"})
    void the_name_of_the_header_may_be_in_any_case() {
        Call call = some(lists()).get(0).page(1, 1);
        String text = new Page(send(call)).answer().text();
        for (String name : List.of("x-api-key", "X-API-KEY", "x-aPi-kEY")) {
            Answer answer = send(call.withoutKey().with(name, target.key()));
            answer.mustBe(200).mustEqual("the body", text, answer.text());
        }
    }

    @Law(
            stated = {"Keys", "#/components/responses/Unauthorized"},
            needs = Need.WRITING)
    void a_request_with_a_bad_key_changes_nothing() {
        mustNotWrite("BAD", List.of(Call.NO_KEY, unknownKey()), "invalid_api_key");
    }

    @Law(stated = "Keys", needs = Need.READ_ONLY_KEY)
    void a_read_only_key_reads_what_the_key_reads() {
        Secret reader = target.readOnlyKey().orElseThrow();
        for (Listing list : isThorough() ? lists() : some(lists())) {
            Answer answer = send(list.page(1, 1).as(reader)).mustBe(200);
            answer.mustEqual("the body", send(list.page(1, 1)).text(), answer.text());
        }
    }

    @Law(
            stated = {"Keys", "#/components/responses/WriteForbidden"},
            needs = {Need.WRITING, Need.READ_ONLY_KEY})
    void a_read_only_key_creates_and_deletes_nothing() {
        mustNotWrite("READ", List.of(target.readOnlyKey().orElseThrow()), "read_only_key");
    }

    @Law(
            stated = "Errors",
            needs = {Need.WRITING, Need.READ_ONLY_KEY},
            where = Capability.PROBLEMS)
    void that_a_key_is_read_only_is_told_after_the_team_and_before_voucher_and_venue() {
        Secret reader = target.readOnlyKey().orElseThrow();
        String form = "&number_of_days=1&code=" + api.made().code("ORDER") + "&venue_id=";
        send(Call.create("slug=" + target.team() + form + "x").as(reader)).mustFault("venue_id", "not_a_number");
        send(Call.delete("/vouchers/abc?slug=NO").as(reader)).mustFault("slug", "malformed_slug");
        for (Call call : List.of(
                Call.create("slug=" + unknownTeam() + form + NO_ID),
                Call.delete("/vouchers/abc?slug=" + unknownTeam()))) {
            Answer answer = send(call.as(reader));
            answer.mustRefuse(answer.status() == 403 ? "team_not_allowed" : "team_not_found");
        }
        send(Call.create("slug=" + target.team() + form + NO_ID).as(reader)).mustRefuse("read_only_key");
        send(Call.delete("/vouchers/abc?slug=" + target.team()).as(reader)).mustRefuse("read_only_key");
    }

    @Law(
            stated = {"Keys", "Teams", "#/components/responses/TeamForbidden"},
            needs = Need.OTHER_TEAM_KEY)
    void a_key_of_another_team_sees_none_of_this_teams_rows() {
        Secret other = target.otherTeamKey().orElseThrow();
        for (Listing list : lists()) {
            send(list.page(1, 1).as(other)).mustRefuse("team_not_allowed");
            List<JsonNode> here = page(list, 1, 10).rows();
            Listing there =
                    new Listing(list.path(), "slug=" + target.otherTeam().orElseThrow());
            Page page = new Page(send(there.page(1, 10).as(other)));
            page.answer().must(page.rows().stream().noneMatch(here::contains), "no row of " + target.team());
        }
    }

    @Law(
            stated = {"Keys", "Teams", "#/components/responses/WriteForbidden"},
            needs = {Need.WRITING, Need.OTHER_TEAM_KEY})
    void a_key_of_another_team_creates_and_deletes_nothing_here() {
        Secret other = target.otherTeamKey().orElseThrow();
        Watch there = new Watch(api, target.otherTeam().orElseThrow(), other);
        Call bad = Call.create("slug=" + target.team() + "&number_of_days=1&code=x&venue_id=x");
        send(bad.as(other)).mustFault("venue_id", "not_a_number"); // parameters come before the team
        Answer last = mustNotWrite("FOREIGN", List.of(other), "team_not_allowed");
        there.mustSeeNothing(last);
    }

    @Law(stated = "Keys")
    void no_answer_carries_a_key() {
        Listing list = some(lists()).get(0);
        String given =
                BadKeys.isPlain(target.key()) ? "&api_key=" + target.key().value() : "";
        Stream<Call> calls = Stream.of(
                list.plus(given.replaceFirst("&", "")),
                Call.get(list.path() + "?slug=NO" + given),
                Call.get("/nowhere?x=1" + given),
                Call.get(list.path() + "?slug=" + unknownTeam()),
                list.plus("").as(unknownKey()));
        Stream<Call> dead = target.deadKey().stream().map(key -> list.plus("").as(key));
        Stream.concat(calls, dead).map(this::send).forEach(answer -> {
            String all = answer.text() + answer.exchange().reply().headers();
            Secret sent = Optional.ofNullable(answer.exchange().call().key()).orElse(target.key());
            answer.must(!all.contains(sent.value()), "an answer without the key");
        });
    }

    /** A good call of every operation that the run may send. */
    private Stream<Call> operations() {
        String team = "slug=" + target.team();
        String form = team + "&venue_id=" + NO_ID + "&number_of_days=1&code="
                + api.made().code("KEY");
        return ContractDocument.load().operations().stream()
                .filter(operation -> !target.isReadOnly() || operation.method().equals("GET"))
                .map(operation -> call(operation, team, form));
    }

    private static Call call(Operation operation, String team, String form) {
        return operation.method().equals("POST")
                ? Call.of("POST", operation.path()).form(form)
                : Call.of(operation.method(), operation.path().replaceAll("\\{[^}]*}", NO_ID) + "?" + team);
    }

    private Secret unknownKey() {
        return BadKeys.unknown(random());
    }

    private String unknownTeam() {
        return api.made().code("nobody").toLowerCase(Locale.ROOT);
    }

    private Answer unauthorized(Call call) {
        Answer answer = send(call).mustRefuse("invalid_api_key");
        if (target.has(Capability.PROBLEMS)) {
            String challenge = String.valueOf(answer.header("WWW-Authenticate"));
            answer.must(challenge.startsWith("ApiKey realm="), "a challenge of the scheme ApiKey in WWW-Authenticate");
        }
        return answer;
    }

    private void mustBeTheSame(List<Answer> answers) {
        if (target.has(Capability.PROBLEMS)) {
            String text = answers.get(0).textWithoutId();
            answers.forEach(answer -> answer.mustEqual("the answer", text, answer.textWithoutId()));
        }
    }

    /** With none of the keys a voucher is made, or one of the run deleted. */
    private Answer mustNotWrite(String rest, List<Secret> keys, String refusal) {
        String form = voucher(rest);
        long id = id(send(Call.create(form)).mustBe(201).at("/data"));
        Watch watch = new Watch(api, target.team(), target.key());
        List<Answer> answers = new ArrayList<>();
        for (Secret key : keys) {
            answers.add(send(Call.create(form + "2").as(key)).mustRefuse(refusal));
            answers.add(send(Call.delete("/vouchers/" + id + "?slug=" + target.team())
                            .as(key))
                    .mustRefuse(refusal));
        }
        Answer last = answers.get(answers.size() - 1);
        watch.mustSeeNothing(last);
        return last;
    }
}
