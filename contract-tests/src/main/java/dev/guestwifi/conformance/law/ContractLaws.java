package dev.guestwifi.conformance.law;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guestwifi.conformance.call.Call;
import dev.guestwifi.conformance.call.CheckedResponse;
import dev.guestwifi.conformance.call.Listing;
import dev.guestwifi.conformance.contract.ContractFault.Kind;
import dev.guestwifi.conformance.deployment.Capability;
import dev.guestwifi.conformance.result.Family;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestMethodOrder;

/** Every response of the run conforms to the OpenAPI document. */
@LawsOf(Family.CONTRACT)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
public class ContractLaws extends Laws {
    protected ContractLaws(Run run) {
        super(run);
    }

    /** First, so that there are responses of every operation, whichever other families are selected. */
    @Order(1)
    @Law(
            sentence = "Every operation works, and refuses bad input.",
            sections = {"#/paths"})
    void every_operation_does_its_work_and_refuses_bad_input() {
        for (Listing list : lists()) {
            send(list.plus("page=0")).mustHaveErrors("page", "out_of_range");
        }
        send(list("/venues").plus("").withoutKey()).mustRefuse("invalid_api_key");
        if (!target.isReadOnly()) {
            String form = voucher("CONTRACT");
            long id = id(send(Call.create(form)).mustBe(201).at("/data"));
            send(Call.create(form)).mustRefuse("code_taken");
            Call delete = Call.delete("/vouchers/" + id + "?slug=" + target.team());
            send(delete).mustBe(200);
            send(delete).mustRefuse("voucher_not_found");
        }
    }

    @Law(
            sentence = "All lists of a team have the same team_id.",
            sections = {"Teams", "#/components/schemas/Customer/properties/team_id"})
    void the_rows_of_all_lists_of_a_team_name_the_same_team() {
        Set<Long> teams = new TreeSet<>();
        for (Listing list : lists()) {
            CheckedResponse response = send(list.plus("")).mustBe(200);
            for (JsonNode team : response.at("/data").findValues("team_id")) {
                teams.add(team.asLong());
                response.mustEqual("the number of different team_id", 1, teams.size());
            }
        }
    }

    @Law(sentence = "No request makes the server fail.", sections = "Errors")
    void bad_input_never_makes_the_server_fail() {
        mustAll("the status", "below 500", Kind.SERVER_ERROR);
    }

    @Law(
            sentence = "Every status is documented.",
            sections = {"Errors", "#/paths"})
    void every_status_is_documented() {
        mustAll("the status", "one that the operation documents", Kind.STATUS);
    }

    @Law(
            sentence = "Every body has the documented media type.",
            sections = {"Errors", "Other protocol notes"})
    void every_body_has_the_documented_media_type() {
        mustAll("the media type", "as documented", Kind.MEDIA_TYPE);
    }

    @Law(sentence = "Every body is UTF-8.", sections = "Values")
    void every_body_is_text_in_UTF_8() {
        mustAll("the body", "text in UTF-8", Kind.ENCODING);
    }

    @Law(
            sentence = "Every response has the required header fields.",
            sections = {"Other protocol notes", "#/components/headers"},
            requires = Capability.HEADERS)
    void every_answer_has_the_header_fields_that_are_required() {
        mustAll("the header fields", "as documented", Kind.HEADERS);
    }

    @Law(sentence = "Every body matches its schema.", sections = "#/components/schemas")
    void every_body_fits_its_schema() {
        mustAll("the body", "as its schema says", Kind.BODY);
    }

    @Law(sentence = "Every time is in UTC, with six decimals.", sections = "Dates and times")
    void every_time_is_in_UTC_with_six_decimals() {
        mustAll("every time", "like 2025-08-22T03:10:12.000000Z", Kind.TIMES);
    }

    @Law(
            sentence = "Every problem is one that the contract lists.",
            sections = {"Errors", "#/x-problem-codes", "#/components/schemas/Problem"},
            requires = Capability.PROBLEMS)
    void every_problem_is_one_that_the_contract_names() {
        mustAll("the problem", "one of the contract, with its status and title", Kind.PROBLEM);
    }

    @Law(
            sentence = "No response reveals a key, a stack trace, a class name or SQL.",
            sections = {"Errors", "Keys"})
    void no_answer_gives_away_a_key_a_stack_trace_a_class_name_or_SQL() {
        mustAll("the response", "free of internals of the server", Kind.LEAK);
    }

    private void mustAll(String what, String expected, Kind kind) {
        run.observed().odd(kind).ifPresent(odd -> {
            String others = odd.others() == 0 ? "" : " (and likewise in " + odd.others() + " other responses)";
            new CheckedResponse(odd.exchange(), target)
                    .mustEqual(what, expected, odd.fault().message() + others);
        });
    }
}
