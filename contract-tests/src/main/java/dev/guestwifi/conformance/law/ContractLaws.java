package dev.guestwifi.conformance.law;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guestwifi.conformance.call.Call;
import dev.guestwifi.conformance.call.CheckedResponse;
import dev.guestwifi.conformance.call.Listing;
import dev.guestwifi.conformance.call.NotApplicable;
import dev.guestwifi.conformance.call.Symptom;
import dev.guestwifi.conformance.call.Violation;
import dev.guestwifi.conformance.contract.ContractFault.Kind;
import dev.guestwifi.conformance.deployment.Capability;
import dev.guestwifi.conformance.result.Family;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestMethodOrder;

/** Every response of the run conforms to the OpenAPI document. */
@LawsOf(Family.CONTRACT)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
public class ContractLaws extends Laws {
    private static final String EVERY_OPERATION = "contract.every_operation_does_its_work_and_refuses_bad_input";
    /** Fewer responses than this are too few to judge. */
    private static final int FEW = 20;

    protected ContractLaws(Run run) {
        super(run);
    }

    /** First, so that there are responses of every operation, whichever other families are selected. */
    @Order(1)
    @Law(
            sentence = "Every operation works, and refuses bad input.",
            sections = {"#/paths"})
    @Explanation(
            why = "The basics: the other laws of this family judge responses, and these requests bring some.",
            example = "POST /vouchers with a valid form gets 500.",
            cause = "An operation is missing, not deployed, or fails on the simplest request.")
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
    @Explanation(
            why = "Consumers join lists by team_id.",
            example = "Customers have team_id 1, venues of the same team have team_id 0.",
            cause = "A list fills team_id with a default, or with the id of the key's team.")
    void the_rows_of_all_lists_of_a_team_name_the_same_team() {
        Set<Long> teams = new TreeSet<>();
        for (Listing list : lists()) {
            CheckedResponse response = api.known(list.plus("")).mustBe(200);
            for (JsonNode team : response.at("/data").findValues("team_id")) {
                teams.add(team.asLong());
                response.mustEqual("the number of different team_id", 1, teams.size());
            }
        }
    }

    @Law(sentence = "No request makes the server fail.", sections = "Errors")
    @Explanation(
            why = "A 5xx makes clients retry what can never work, and alarms the operator.",
            example = "GET /customers?slug=%zz gets 500.",
            cause = "A value is converted before it is checked, or an exception has no mapping to a problem.")
    void bad_input_never_makes_the_server_fail() {
        mustAll("the status", "below 500", Kind.SERVER_ERROR);
    }

    @Law(
            sentence = "Every status is documented.",
            sections = {"Errors", "#/paths"})
    @Explanation(
            why = "Generated clients treat an undocumented status as an unknown error.",
            example = "DELETE /vouchers/1 gets 204.",
            cause = "A framework's default, or a proxy, answers instead of the operation.")
    void every_status_is_documented() {
        mustAll("the status", "one that the operation documents", Kind.STATUS);
    }

    @Law(
            sentence = "Every body has the documented media type.",
            sections = {"Errors", "Other protocol notes"})
    @Explanation(
            why = "Clients choose how to parse a body by its media type.",
            example = "A 404 has text/html.",
            cause = "The error page of a framework or of a proxy.")
    void every_body_has_the_documented_media_type() {
        mustAll("the media type", "as documented", Kind.MEDIA_TYPE);
    }

    @Law(sentence = "Every body is UTF-8.", sections = "Values")
    @Explanation(
            why = "Names and codes in other encodings become unreadable, or cannot be parsed.",
            example = "The é of a name is the single byte E9.",
            cause = "The platform's default charset is used to write responses.")
    void every_body_is_text_in_UTF_8() {
        mustAll("the body", "text in UTF-8", Kind.ENCODING);
    }

    @Law(
            sentence = "Every response has the required header fields.",
            sections = {"Other protocol notes", "#/components/headers"},
            requires = Capability.HEADERS)
    @Explanation(
            why = "Caches, browsers and support staff rely on these fields.",
            example = "A 401 has no X-Request-Id.",
            cause = "Header fields are added after the point at which the request was refused.")
    void every_answer_has_the_header_fields_that_are_required() {
        mustAll("the header fields", "as documented", Kind.HEADERS);
    }

    @Law(sentence = "Every body matches its schema.", sections = "#/components/schemas")
    @Explanation(
            why = "Generated clients reject a body that does not match its schema.",
            example = "/data/0/id is text instead of an integer.",
            cause = "A null or a number is serialized in another way than the contract says.")
    void every_body_fits_its_schema() {
        mustAll("the body", "as its schema says", Kind.BODY);
    }

    @Law(sentence = "Every time is in UTC, with six decimals.", sections = "Dates and times")
    @Explanation(
            why = "Consumers compare times as text and parse them with one format.",
            example = "created_at is 2025-08-22T05:10:12+02:00.",
            cause = "A date library's default format drops zeros, or the server's time zone is used.")
    void every_time_is_in_UTC_with_six_decimals() {
        mustAll("every time", "like 2025-08-22T03:10:12.000000Z", Kind.TIMES);
    }

    @Law(
            sentence = "Every problem is one that the contract lists.",
            sections = {"Errors", "#/x-problem-codes", "#/components/schemas/Problem"},
            requires = Capability.PROBLEMS)
    @Explanation(
            why = "Programs branch on code; an unlisted code gets no handling.",
            example = "The code is validation_error.",
            cause = "The framework's own error body, or a misspelt code.")
    void every_problem_is_one_that_the_contract_names() {
        mustAll("the problem", "one of the contract, with its status and title", Kind.PROBLEM);
    }

    @Law(
            sentence = "No response reveals a key, a stack trace, a class name or SQL.",
            sections = {"Errors", "Keys"})
    @Explanation(
            why = "Internals help attackers, and a key in a body ends up in logs.",
            example = "A 500 shows a stack trace.",
            cause = "The message of an exception is copied into the response.")
    void no_answer_gives_away_a_key_a_stack_trace_a_class_name_or_SQL() {
        mustAll("the response", "free of internals of the server", Kind.LEAK);
    }

    /** What these responses should be is left to other laws. */
    private void sendSome() {
        try {
            every_operation_does_its_work_and_refuses_bad_input();
        } catch (Violation | NotApplicable e) {
            // The responses so far are enough to judge.
        }
    }

    private void mustAll(String what, String expected, Kind kind) {
        if (!run.selects(EVERY_OPERATION) && run.observed().responses() < FEW) {
            sendSome();
        }
        run.observed().odd(kind).ifPresent(odd -> {
            String others = odd.others() == 0 ? "" : " (and likewise in " + odd.others() + " other responses)";
            List<Symptom> symptoms = odd.laws().entrySet().stream()
                    .map(one -> new Symptom(one.getKey(), List.of(), one.getValue()))
                    .toList();
            throw new CheckedResponse(odd.exchange(), target)
                    .violation(what + " to be " + expected, odd.fault().message() + others, symptoms);
        });
    }
}
