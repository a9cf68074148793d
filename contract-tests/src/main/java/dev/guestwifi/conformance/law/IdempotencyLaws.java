package dev.guestwifi.conformance.law;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guestwifi.conformance.call.Call;
import dev.guestwifi.conformance.call.CheckedResponse;
import dev.guestwifi.conformance.call.NotApplicable;
import dev.guestwifi.conformance.compare.SequenceKind;
import dev.guestwifi.conformance.deployment.Capability;
import dev.guestwifi.conformance.result.Family;
import dev.guestwifi.conformance.result.Need;
import java.util.List;
import java.util.UUID;

/** Retries of a creation with its {@code Idempotency-Key}. */
@LawsOf(Family.VOUCHERS)
public class IdempotencyLaws extends Laws {
    private static final String FIELD = "Idempotency-Key";
    private static final String REUSED = "idempotency_key_reused";

    protected IdempotencyLaws(Run run) {
        super(run);
    }

    @Law(
            sentence = "An Idempotency-Key applies to one team only.",
            sections = "Idempotent requests",
            needs = {Need.WRITING, Need.OTHER_TEAM},
            requires = Capability.IDEMPOTENCY)
    @Explanation(
            why = "A retry in one team must not return a voucher of another.",
            example = "A creation in the second team returns the voucher of the first.",
            cause = "The remembered key lacks the team.")
    void a_key_counts_for_one_team_alone() {
        String teams = fresh("teams");
        String other = elsewhere();
        CheckedResponse here = send(create(voucher("TEAMS"), teams)).mustBe(201);
        CheckedResponse there = send(create(other + "TEAMS", teams)).mustBe(201);
        there.must(id(here.at("/data")) != id(there.at("/data")), "a voucher of the other team");
        CheckedResponse replay = send(create(voucher("TEAMS"), teams)).mustBe(201);
        replay.mustEqual("the response", here.json(), replay.json());
    }

    @Law(
            sentence = "An Idempotency-Key applies to one API key only.",
            sections = "Idempotent requests",
            needs = {Need.WRITING, Need.OTHER_TEAM, Need.OTHER_TEAM_KEY},
            requires = Capability.IDEMPOTENCY)
    @Explanation(
            why = "One consumer must not see or block the creations of another.",
            example = "A second API key gets the voucher of the first.",
            cause = "Idempotency keys are remembered without the API key.")
    void a_key_counts_for_one_API_key_alone() {
        skipIfCompared(SequenceKind.KEYS);
        String keys = fresh("keys");
        String form = elsewhere();
        CheckedResponse mine = send(create(form + "MINE", keys)).mustBe(201);
        Call theirs = create(form + "THEIRS", keys).as(target.otherTeamKey().orElseThrow());
        CheckedResponse made = send(theirs);
        if (made.status() == 403) {
            throw new NotApplicable("the key for the other team may not write");
        }
        made.mustBe(201).mustShow("/data/code", api.vouchers().code("THEIRS"));
        made.must(id(mine.at("/data")) != id(made.at("/data")), "a voucher of its own");
        send(create(form + "MINE", keys).as(target.otherTeamKey().orElseThrow()))
                .mustRefuse(REUSED);
    }

    /** The form of a valid voucher of the other team, except for the rest of its code. */
    private String elsewhere() {
        List<JsonNode> venues = otherVenue(target.key());
        if (venues.isEmpty()) {
            throw new NotApplicable("the key is not for the other team, or that has no venue");
        }
        return "slug=" + target.otherTeam().orElseThrow() + "&venue_id=" + id(venues.get(0)) + "&number_of_days=1&code="
                + api.vouchers().code("");
    }

    /** A key that no run has used, not even one with the same seed: the target may remember it. */
    private String fresh(String word) {
        return api.vouchers().code(word + "-" + UUID.randomUUID());
    }

    private static Call create(String form, String key) {
        return Call.create(form).with(FIELD, key);
    }
}
