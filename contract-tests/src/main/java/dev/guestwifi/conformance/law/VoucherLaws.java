package dev.guestwifi.conformance.law;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guestwifi.conformance.call.Call;
import dev.guestwifi.conformance.call.CheckedResponse;
import dev.guestwifi.conformance.call.NotApplicable;
import dev.guestwifi.conformance.compare.SequenceKind;
import dev.guestwifi.conformance.deployment.Capability;
import dev.guestwifi.conformance.model.Subject;
import dev.guestwifi.conformance.result.Family;
import dev.guestwifi.conformance.result.Need;
import java.util.List;
import org.junit.jupiter.api.Order;

/** Creating, listing and deleting vouchers. */
@LawsOf(Family.VOUCHERS)
public class VoucherLaws extends Laws {
    /** The largest id, which no voucher has. */
    private static final String NO_ID = "9007199254740991";

    protected VoucherLaws(Run run) {
        super(run);
    }

    @Order(1)
    @Law(
            sentence = "Creations match the reference model for every combination of form fields.",
            sections = {"#/components/schemas/NewVoucher", "Values", "Errors"},
            needs = Need.WRITING,
            isComparison = true)
    @Explanation(
            why = "A wrong limit or code is sold to a guest.",
            example = "number_of_days=0 gets 201.",
            cause = "A form field is trimmed, converted or defaulted in another way than the contract says.")
    void a_creation_is_what_the_reference_model_expects_whatever_its_form() {
        mustAgree(Subject.VOUCHERS, SequenceKind.VOUCHER_FORMS);
    }

    @Order(1)
    @Law(
            sentence = "Sequences of creations, deletions and reads match the reference model.",
            sections = {"#/paths/~1vouchers/post", "Idempotent requests"},
            needs = Need.WRITING,
            isComparison = true)
    @Explanation(
            why = "Clients retry and clean up by what these responses say.",
            example = "A second DELETE of the same voucher gets 200.",
            cause = "Deletion marks rows and does not look at the mark.")
    void vouchers_live_and_die_as_the_reference_model_expects() {
        mustAgree(Subject.VOUCHERS, SequenceKind.VOUCHER_LIVES);
    }

    @Law(
            sentence = "A new voucher is listed exactly once, and no other row changes.",
            sections = {"#/paths/~1vouchers/post", "#/components/schemas/Voucher"},
            needs = Need.WRITING)
    @Explanation(
            why = "A consumer that reads the list after a creation must find the voucher.",
            example = "The voucher is missing from the list for a moment.",
            cause = "Lists come from a cache or a replica.")
    void a_new_voucher_is_listed_exactly_once() {
        skipIfCompared(SequenceKind.VOUCHER_LIVES);
        ListWatcher watcher = watcher();
        CheckedResponse one = send(Call.create(voucher("ONE"))).mustBe(201);
        CheckedResponse other = send(Call.create(voucher("OTHER"))).mustBe(201);
        watcher.mustObserve(other, List.of(one.at("/data"), other.at("/data")), List.of());
    }

    @Law(
            sentence = "Two teams may use the same code.",
            sections = {"#/components/schemas/NewVoucher", "#/paths/~1vouchers/post"},
            needs = {Need.WRITING, Need.OTHER_TEAM})
    @Explanation(
            why = "Teams choose codes independently of each other.",
            example = "The second team gets 409.",
            cause = "The unique index lacks the team.")
    void another_team_may_use_the_same_code() {
        List<JsonNode> other = otherVenue(target.key());
        if (other.isEmpty()) {
            throw new NotApplicable("the key is not for the other team, or that has no venue");
        }
        create("BOTH", "number_of_days=1&venue_id=" + venue()).mustBe(201);
        String form = "slug=" + target.otherTeam().orElseThrow() + "&number_of_days=1&venue_id=" + id(other.get(0));
        send(Call.create(form + "&code=" + api.vouchers().code("BOTH"))).mustBe(201);
    }

    @Law(
            sentence = "Deleting a voucher removes only that voucher and frees its code, but not its id.",
            sections = "#/paths/~1vouchers~1{voucherId}/delete",
            needs = Need.WRITING)
    @Explanation(
            why = "Codes are printed and used again; ids are kept by consumers for ever.",
            example = "A new voucher gets the id of the deleted one.",
            cause = "Ids are the highest id plus one, or deletion keeps the row in the unique index.")
    void a_deleted_voucher_is_gone_and_no_other_and_its_code_but_not_its_id_is_free() {
        String form = voucher("");
        CheckedResponse voucher = send(Call.create(form + "GONE")).mustBe(201);
        CheckedResponse after = send(Call.create(form + "AFTER")).mustBe(201);
        long id = id(voucher.at("/data"));
        ListWatcher watcher = watcher();
        CheckedResponse deleted =
                send(delete(id, "")).mustBe(200).mustShow("/success", true).mustShow("/data", null);
        watcher.mustObserve(deleted, List.of(), List.of(id));
        send(delete(id, "")).mustRefuse("voucher_not_found");
        CheckedResponse again = send(Call.create(form + "gone")).mustBe(201);
        List<Long> used = List.of(id, id(after.at("/data")));
        again.must(!used.contains(id(again.at("/data"))), "an id that was never used");
        watcher.mustObserve(again, List.of(again.at("/data")), List.of());
    }

    @Law(
            sentence = "A venue of another team is refused like one that does not exist.",
            sections = {"#/components/schemas/NewVoucher", "Errors"},
            needs = {Need.WRITING, Need.OTHER_TEAM},
            requires = Capability.PROBLEMS)
    @Explanation(
            why = "Otherwise the venues of other customers can be found by trying ids.",
            example = "A foreign venue_id gets 403, an unknown one 422.",
            cause = "The venue is looked up without the team.")
    void a_venue_of_another_team_is_refused_like_one_that_does_not_exist() {
        skipIfCompared(SequenceKind.VOUCHER_FORMS);
        List<JsonNode> other = otherVenue(target.otherTeamKey().orElse(target.key()));
        if (other.isEmpty()) {
            throw new NotApplicable("no venue of the other team is known");
        }
        CheckedResponse unknown =
                create("VENUE", "number_of_days=1&venue_id=" + NO_ID).mustHaveErrors("venue_id", "unknown_venue");
        CheckedResponse foreign = create("VENUE", "number_of_days=1&venue_id=" + id(other.get(0)));
        foreign.mustHaveErrors("venue_id", "unknown_venue")
                .mustEqual("the response", unknown.textWithoutId(), foreign.textWithoutId());
    }

    @Law(
            sentence = "A voucher cannot be deleted through another team.",
            sections = {"Teams", "#/components/parameters/VoucherId"},
            needs = {Need.WRITING, Need.OTHER_TEAM})
    @Explanation(
            why = "One customer could delete the vouchers of another.",
            example = "DELETE with the slug of another team gets 200.",
            cause = "The voucher is found by its id alone.")
    void a_voucher_cannot_be_deleted_through_another_team() {
        skipIfCompared(SequenceKind.VOUCHER_LIVES);
        long id = id(send(Call.create(voucher("OTHER"))).mustBe(201).at("/data"));
        ListWatcher watcher = watcher();
        String other = "?slug=" + target.otherTeam().orElseThrow();
        CheckedResponse foreign = send(Call.delete("/vouchers/" + id + other));
        foreign.mustRefuse(foreign.status() == 403 ? "team_not_allowed" : "voucher_not_found");
        CheckedResponse never = send(Call.delete("/vouchers/" + NO_ID + other));
        if (target.has(Capability.PROBLEMS)) {
            never.mustEqual("the response", foreign.textWithoutId(), never.textWithoutId());
        }
        watcher.mustObserveNoChange(foreign);
    }

    private ListWatcher watcher() {
        return new ListWatcher(api, target.team(), target.key());
    }

    /**
     * @param rest the code without the run's prefix, encoded
     * @param fields in addition to slug and code
     */
    private CheckedResponse create(String rest, String fields) {
        return send(
                Call.create("slug=" + target.team() + "&code=" + api.vouchers().code(rest) + "&" + fields));
    }

    private Call delete(long id, String more) {
        return Call.delete("/vouchers/" + id + "?slug=" + target.team() + more);
    }
}
