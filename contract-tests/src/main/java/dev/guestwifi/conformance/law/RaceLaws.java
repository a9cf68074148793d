package dev.guestwifi.conformance.law;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guestwifi.conformance.call.NotApplicable;
import dev.guestwifi.conformance.deployment.Capability;
import dev.guestwifi.conformance.race.Burst;
import dev.guestwifi.conformance.race.Plan;
import dev.guestwifi.conformance.race.Plans;
import dev.guestwifi.conformance.race.RaceTeam;
import dev.guestwifi.conformance.race.Races;
import dev.guestwifi.conformance.race.WriteFlood;
import dev.guestwifi.conformance.result.Family;
import dev.guestwifi.conformance.result.Need;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Concurrent requests: some sequential order of them explains all responses. */
@LawsOf(Family.VOUCHERS)
public class RaceLaws extends Laws {
    private static final int FEW = 5;
    private static final int MANY = 6;
    /** Vouchers of one client, where each request takes next to no time. */
    private static final int HUNDREDS = 250;

    protected RaceLaws(Run run) {
        super(run);
    }

    @Law(
            sentence = "Concurrent writes to one code or id are linearizable.",
            sections = {"#/paths/~1vouchers/post", "#/paths/~1vouchers~1{voucherId}/delete"},
            needs = Need.WRITING)
    @Explanation(
            why = "Two guests must not get the same code, whatever the timing.",
            example = "Two concurrent creations of one code both get 201.",
            cause = "The code is looked up and then inserted, without a unique index or a lock.")
    void writers_of_one_code_or_id_at_once_get_what_some_order_of_their_requests_explains() {
        RaceTeam raceTeam = raceTeam();
        race(
                10,
                plans -> List.of(
                        () -> plans.oneCode(raceTeam), () -> plans.oneLife(raceTeam), () -> plans.manyCodes(raceTeam)));
        if (isThorough() && api.hasBudget()) {
            new Burst(api, List.of(raceTeam)).mustHold();
        }
    }

    @Law(
            sentence = "A list read during writes is a consistent snapshot, never older than an earlier one.",
            sections = {"Pages", "#/components/schemas/PageMeta", "Conditional requests"},
            needs = Need.WRITING)
    @Explanation(
            why = "A consumer must not see rows appear and disappear again.",
            example = "meta.total counts a voucher that data does not have.",
            cause = "Count and rows are read by two queries, or from a replica that is behind.")
    void a_list_that_is_read_beside_writers_is_of_one_moment_and_never_older_than_one_before() {
        RaceTeam raceTeam = raceTeam();
        if (raceTeam.lastPage().isEmpty()) {
            throw new NotApplicable("the list of vouchers is too long to be read, or its last page is full");
        }
        race(10, plans -> List.of(() -> plans.readers(raceTeam)));
    }

    @Law(
            sentence = "Concurrent creations with one Idempotency-Key take effect once.",
            sections = "Idempotent requests",
            needs = Need.WRITING,
            requires = Capability.IDEMPOTENCY)
    @Explanation(
            why = "A client that retries while its first request still runs must not get two vouchers.",
            example = "Two concurrent requests with one Idempotency-Key create two vouchers.",
            cause = "The key is stored only after the voucher was created.")
    void of_creations_at_once_with_one_Idempotency_Key_one_is_made_and_all_others_follow_it() {
        RaceTeam raceTeam = raceTeam();
        race(6, plans -> List.of(() -> plans.oneKey(raceTeam, false), () -> plans.oneKey(raceTeam, true)));
    }

    @Law(
            sentence = "Concurrent writers in two teams do not affect each other.",
            sections = {"Teams", "#/components/schemas/NewVoucher"},
            needs = {Need.WRITING, Need.OTHER_TEAM})
    @Explanation(
            why = "Load of one team must not cause errors for another.",
            example = "A creation gets 409 because another team uses the code at the same time.",
            cause = "A lock or a unique index lacks the team.")
    void writers_in_two_teams_do_not_get_in_the_way_of_each_other() {
        List<JsonNode> other = otherVenue(target.key());
        if (other.isEmpty()) {
            throw new NotApplicable("the key is not for the other team, or that has no venue");
        }
        RaceTeam here = raceTeam();
        RaceTeam there = RaceTeam.of(api, target.otherTeam().orElseThrow(), id(other.get(0)));
        race(6, plans -> List.of(() -> plans.twoTeams(here, there, target.has(Capability.IDEMPOTENCY))));
        if (isThorough() && api.hasBudget()) {
            new Burst(api, List.of(here, there)).mustHold();
        }
        if (takesFloods() && target.has(Capability.PAGE_LIMIT)) {
            new WriteFlood(api, List.of(here, there), HUNDREDS).mustHold();
        }
    }

    private RaceTeam raceTeam() {
        return RaceTeam.of(api, target.team(), venue());
    }

    /** @param thorough how often each kind runs in a thorough run; once in a quick one */
    private void race(int thorough, Function<Plans, List<Supplier<Plan>>> kinds) {
        Races races = new Races(api, random());
        Plans plans = races.plans(isThorough() ? MANY : FEW);
        races.mustHold(isThorough() ? thorough : 1, kinds.apply(plans));
    }
}
