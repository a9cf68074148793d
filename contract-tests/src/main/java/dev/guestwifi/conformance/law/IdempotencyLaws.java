package dev.guestwifi.conformance.law;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guestwifi.conformance.call.Answer;
import dev.guestwifi.conformance.call.Call;
import dev.guestwifi.conformance.call.NotApplicable;
import dev.guestwifi.conformance.target.Capability;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/** A creation that is sent again with its {@code Idempotency-Key} creates nothing again. */
@LawsOf(Family.VOUCHERS)
public class IdempotencyLaws extends Laws {
    private static final String FIELD = "Idempotency-Key";
    private static final String REUSED = "idempotency_key_reused";
    private static final int LONGEST = 255;

    protected IdempotencyLaws(Run run) {
        super(run);
    }

    @Law(
            stated = {"Sending a POST again", "#/components/parameters/IdempotencyKey"},
            needs = Need.WRITING,
            where = Capability.IDEMPOTENCY)
    void a_creation_sent_again_with_its_key_gets_the_same_voucher_and_creates_no_other() {
        String once = fresh("once");
        String form = voucher("ONCE");
        Watch watch = watch();
        Answer first = send(create(form, once)).mustBe(201);
        List<String> alike = List.of(
                form,
                form + "&upspeed=0&volumecap=0.0&downspeed=&max_devices=00",
                "code=" + api.made().code("ONCE") + "+&unknown=1&" + form.replaceAll("&code=[^&]*", ""));
        for (String again : isThorough() ? alike : alike.subList(1, 3)) {
            Answer replay = send(create(again, once)).mustBe(201);
            replay.mustEqual("the answer", first.json(), replay.json());
            if (target.has(Capability.HEADERS)) {
                replay.must(
                        !String.valueOf(replay.header("X-Request-Id")).equals(first.header("X-Request-Id")),
                        "an X-Request-Id of its own");
            }
        }
        watch.mustSee(first, List.of(first.at("/data")), List.of());
    }

    @Law(
            stated = {"Sending a POST again", "#/paths/~1vouchers~1{voucherId}/delete"},
            needs = Need.WRITING,
            where = Capability.IDEMPOTENCY)
    void a_creation_sent_again_is_answered_alike_even_when_its_voucher_is_gone() {
        String brief = fresh("brief");
        String form = voucher("BRIEF");
        Answer first = send(create(form, brief)).mustBe(201);
        send(Call.delete("/vouchers/" + id(first.at("/data")) + "?slug=" + target.team()))
                .mustBe(200);
        Watch watch = watch();
        Answer replay = send(create(form, brief)).mustBe(201);
        replay.mustEqual("the answer", first.json(), replay.json());
        watch.mustSeeNothing(replay);
        Answer other = send(Call.create(form)).mustBe(201); // the code is free for who asks for another voucher
        Answer again = send(create(form, brief)).mustBe(201);
        again.mustEqual("the answer", first.json(), again.json());
        watch.mustSee(again, List.of(other.at("/data")), List.of());
    }

    @Law(
            stated = {"Sending a POST again", "#/components/responses/InvalidVoucher"},
            needs = Need.WRITING,
            where = Capability.IDEMPOTENCY)
    void a_key_that_was_used_for_other_values_is_refused_and_nothing_is_created() {
        String used = fresh("used");
        String form = voucher("FIRST") + "&upspeed=5&volumecap=5";
        send(create(form, used)).mustBe(201);
        Watch watch = watch();
        List<String> others = List.of(
                form.replace("FIRST", "OTHER"),
                form.replace("FIRST", "first"),
                form.replace("number_of_days=1", "number_of_days=2"),
                form.replace("upspeed=5", "upspeed=6"),
                form.replace("volumecap=5", "volumecap=5.01"),
                form + "&downspeed=1",
                form + "&max_devices=1",
                form.replaceAll("venue_id=[0-9]+", "venue_id=9007199254740991"));
        for (String other : isThorough() ? others : some(others, 4)) {
            Answer refused = send(create(other, used)).mustRefuse(REUSED);
            if (target.has(Capability.PROBLEMS)) {
                refused.mustBe(422).mustShow("/errors/0/parameter", FIELD);
            }
            watch.mustSeeNothing(refused);
        }
    }

    @Law(stated = "Sending a POST again", needs = Need.WRITING, where = Capability.IDEMPOTENCY)
    void a_creation_that_was_refused_leaves_its_key_free() {
        String free = fresh("free");
        String form = voucher("");
        send(Call.create(form + "BEFORE")).mustBe(201);
        send(create(form + "FREE&number_of_days=2", free)).mustFault("number_of_days", "repeated");
        send(create(form + "before", free)).mustRefuse("code_taken");
        send(create(form.replaceAll("venue_id=[0-9]+", "venue_id=9007199254740991") + "FREE", free))
                .mustFault("venue_id", "unknown_venue");
        send(create(form + "FREE", free))
                .mustBe(201)
                .mustShow("/data/code", api.made().code("FREE"));
    }

    @Law(
            stated = "Sending a POST again",
            needs = {Need.WRITING, Need.OTHER_TEAM},
            where = Capability.IDEMPOTENCY)
    void a_key_counts_for_one_team_alone() {
        String teams = fresh("teams");
        String other = elsewhere();
        Answer here = send(create(voucher("TEAMS"), teams)).mustBe(201);
        Answer there = send(create(other + "TEAMS", teams)).mustBe(201);
        there.must(id(here.at("/data")) != id(there.at("/data")), "a voucher of the other team");
        Answer replay = send(create(voucher("TEAMS"), teams)).mustBe(201);
        replay.mustEqual("the answer", here.json(), replay.json());
    }

    @Law(
            stated = "Sending a POST again",
            needs = {Need.WRITING, Need.OTHER_TEAM, Need.OTHER_TEAM_KEY},
            where = Capability.IDEMPOTENCY)
    void a_key_counts_for_one_API_key_alone() {
        String keys = fresh("keys");
        String form = elsewhere();
        Answer mine = send(create(form + "MINE", keys)).mustBe(201);
        Call theirs = create(form + "THEIRS", keys).as(target.otherTeamKey().orElseThrow());
        Answer made = send(theirs);
        if (made.status() == 403) {
            throw new NotApplicable("the key for the other team may not write");
        }
        made.mustBe(201).mustShow("/data/code", api.made().code("THEIRS"));
        made.must(id(mine.at("/data")) != id(made.at("/data")), "a voucher of its own");
        send(create(form + "MINE", keys).as(target.otherTeamKey().orElseThrow()))
                .mustRefuse(REUSED);
    }

    @Law(stated = "#/components/parameters/IdempotencyKey", needs = Need.WRITING, where = Capability.IDEMPOTENCY)
    void a_key_is_1_to_255_visible_ASCII_characters_and_every_one_counts() {
        String form = voucher("");
        StringBuilder visible = new StringBuilder(fresh("!"));
        for (char c = '!'; visible.length() < LONGEST - 1; c = c == '~' ? '!' : (char) (c + 1)) {
            visible.append(c);
        }
        Answer upper =
                send(Call.create(form + "LONG-1").with(FIELD, visible + "A")).mustBe(201);
        Answer lower =
                send(Call.create(form + "LONG-2").with(FIELD, visible + "a")).mustBe(201);
        lower.mustShow("/data/code", api.made().code("LONG-2"))
                .must(id(upper.at("/data")) != id(lower.at("/data")), "a voucher of its own");
        send(Call.create(form + "BAD").with(FIELD, visible + "AB")).mustFault(FIELD, "too_long");
        for (String bad : List.of("a b", "a\tb")) {
            send(Call.create(form + "BAD").with(FIELD, bad)).mustFault(FIELD, "malformed_idempotency_key");
        }
        // What stands before the server may make one field "x, y" of them (RFC 9110, 5.3), which is malformed.
        Answer two = send(create(form + "BAD", "x").with(FIELD, "y")).mustRefuse("invalid_parameters");
        if (target.has(Capability.PROBLEMS)) {
            two.mustShow("/errors/0/parameter", FIELD);
        }
        send(Call.create(form + "%20x&upspeed=x").with(FIELD, "a b"))
                .mustFault(FIELD, "malformed_idempotency_key", "code", "white_space", "upspeed", "not_a_number");
        // An empty one is none, so it is not the same for both.
        send(Call.create(form + "NONE-1").with(FIELD, "")).mustBe(201);
        send(Call.create(form + "NONE-2").with(FIELD, ""))
                .mustBe(201)
                .mustShow("/data/code", api.made().code("NONE-2"));
    }

    @Law(stated = "Sending a POST again", needs = Need.WRITING, where = Capability.IDEMPOTENCY)
    void of_many_creations_at_once_with_one_key_one_is_made_and_all_get_it() {
        String together = fresh("together");
        int many = isThorough() ? 8 : 3;
        Watch watch = watch();
        Call create = create(voucher("TOGETHER"), together);
        List<Answer> answers = api.together(Collections.nCopies(many, create));
        Answer settled = send(create).mustBe(201);
        for (Answer answer : answers) {
            answer.mustBe(201).mustEqual("the answer", settled.json(), answer.json());
        }
        watch.mustSee(settled, List.of(settled.at("/data")), List.of());
    }

    @Law(
            stated = {"Sending a POST again", "Errors"},
            needs = Need.WRITING,
            where = Capability.IDEMPOTENCY)
    void a_creation_sent_again_is_checked_like_any_other_request() {
        String checked = fresh("checked");
        String form = voucher("CHECKED");
        Call create = create(form, checked);
        send(create).mustBe(201);
        send(create.withoutKey()).mustRefuse("invalid_api_key");
        if (target.readOnlyKey().isPresent()) {
            send(create.as(target.readOnlyKey().get())).mustRefuse("read_only_key");
        }
        send(create(form + "&max_devices=1001", checked)).mustFault("max_devices", "out_of_range");
    }

    /** The form of a good voucher of the other team, but for the rest of its code. */
    private String elsewhere() {
        List<JsonNode> venues = otherVenue(target.key());
        if (venues.isEmpty()) {
            throw new NotApplicable("the key is not for the other team, or that has no venue");
        }
        return "slug=" + target.otherTeam().orElseThrow() + "&venue_id=" + id(venues.get(0)) + "&number_of_days=1&code="
                + api.made().code("");
    }

    private Watch watch() {
        return new Watch(api, target.team(), target.key());
    }

    /** A key that nobody has used: not in this run, nor in one with the same seed, which the target may remember. */
    private String fresh(String word) {
        return api.made().code(word + "-" + UUID.randomUUID());
    }

    private static Call create(String form, String key) {
        return Call.create(form).with(FIELD, key);
    }
}
