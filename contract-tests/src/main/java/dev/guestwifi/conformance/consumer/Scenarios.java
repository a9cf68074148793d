package dev.guestwifi.conformance.consumer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guestwifi.conformance.consumer.Scenario.Expectation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** All scenarios, in the order in which they run. */
final class Scenarios {
    /** What every other scenario is compared with. */
    static final String USUAL = "usual";

    static final int FEW = 25;
    /** Three pages of 100 rows. */
    private static final int SOME = 205;
    /** Three pages of the largest size, or 21 of 100 rows; the last one is short. */
    private static final int MANY = 2_001;
    /** The last page is full, whatever usual size a client asks for. */
    private static final int ROUND = 2_000;
    /** The longest wait that the contract allows, 68 years. */
    private static final long FOR_EVER = Integer.MAX_VALUE;

    private static final long LARGEST_ID = 9_007_199_254_740_991L;
    private static final String ODD_TEXT = "\\\"</script>\u2028\u00e9e\u0301 \u202eabc\u202c \ud83d\ude00 \uffff '\t|";
    private static final int LONGEST = 4_096;

    private final List<Scenario> scenarios = new ArrayList<>();

    private Scenarios() {}

    static List<Scenario> all() {
        Scenarios all = new Scenarios();
        all.addData();
        all.addMessages();
        all.addFailures();
        all.addRefusals();
        return all.scenarios;
    }

    private void add(
            String name,
            String sentence,
            String section,
            Expectation expected,
            StubData data,
            Supplier<Behaviour> behaviour) {
        scenarios.add(new Scenario(name, new Scenario.Source(sentence, section), expected, data, behaviour));
    }

    private void data(String name, String sentence, String section, StubData data) {
        add(name, sentence, section, Expectation.SUCCESS, data, Scenario.Usual::new);
    }

    private void few(String name, String sentence, String section, Expectation expected, Supplier<Behaviour> how) {
        add(name, sentence, section, expected, StubData.of(FEW, FEW), how);
    }

    private void addData() {
        StubData few = StubData.of(FEW, FEW);
        data(USUAL, "nothing unusual", "Getting started", few);
        data("many-pages", "long lists, whose last page is short", "Pages", StubData.of(MANY, SOME));
        data("full-last-page", "long lists, whose last page is full", "Pages", StubData.of(ROUND, FEW));
        data("no-rows", "no customers and no visits", "Pages", StubData.of(0, FEW));
        data(
                "nulls",
                "null wherever it is allowed, and no optional members",
                "#/components/schemas",
                few.changed(StubData::sparse));
        data(
                "extreme-values",
                "the largest ids, the longest and oddest texts",
                "#/components/schemas",
                few.changed(Scenarios::extreme));
        data("zone-east", "nothing unusual, but the time zone is Pacific/Kiritimati", "Dates and times", few);
        data("zone-west", "nothing unusual, but the time zone is America/Los_Angeles", "Dates and times", few);
        add(
                "shrinking-list",
                "customers are deleted while they are read: the next page is past the end, and empty",
                "Pages",
                Expectation.SUCCESS,
                StubData.of(MANY, FEW),
                () -> new Behaviours.ChangingList(rows -> rows.subList(FEW, rows.size()), 0));
        add(
                "growing-list",
                "customers are added while they are read: there are more pages than the first one says",
                "Pages",
                Expectation.SUCCESS,
                StubData.of(ROUND, FEW),
                () -> new Behaviours.ChangingList(rows -> List.of(), FEW));
    }

    private static ObjectNode extreme(ObjectNode row) {
        long id = row.path("id").asLong();
        for (String name : List.of("last_name", "address", "crm_list_id", "company")) {
            if (row.has(name)) {
                row.put(name, id % 2 == 0 ? ODD_TEXT : "\u20ac".repeat(LONGEST));
            }
        }
        for (String name : List.of("number_of_days", "upspeed", "downspeed", "max_devices")) {
            if (row.has(name)) {
                row.put(name, Integer.MAX_VALUE);
            }
        }
        boolean isVoucher = row.has("volumecap"); // new vouchers need ids, too
        return isVoucher ? row : row.put("id", LARGEST_ID - 1_000 + id);
    }

    private void addMessages() {
        String notes = "Other protocol notes";
        few("unknown-members", "more members in every object", notes, Expectation.SUCCESS, Behaviours.MoreMembers::new);
        few("field-names", "header fields in another case", notes, Expectation.SUCCESS, Behaviours.FieldNames::new);
        few(
                "links",
                "other forms of the same links, as body and as header",
                "Pages",
                Expectation.SUCCESS,
                () -> new Behaviours.OtherLinks());
        delivered("chunked", "small chunks with extensions and trailers", Delivery.CHUNKED);
        delivered("http-1.0", "HTTP/1.0, with the end of the connection as the end of the body", Delivery.UNTIL_CLOSED);
        delivered("interim", "interim responses 100 and 103 before each response", Delivery.AFTER_INTERIM);
        delivered("closed", "the connection is closed after each response, without notice", Delivery.CLOSED);
    }

    private void delivered(String name, String sentence, Delivery delivery) {
        few(name, sentence, "RFC 9112", Expectation.SUCCESS, () -> new Behaviours.AlwaysDelivered(delivery));
    }

    private void addFailures() {
        fails("rate-limited", "429 with Retry-After: 1", "rate_limited", "rate_limited", 1);
        fails("unavailable", "503 with Retry-After: 1", "unavailable", "unavailable", 1);
        fails(
                "unknown-code",
                "503 with a problem code that is new, and Retry-After: 0",
                "unavailable",
                "moving_data",
                0);
        fails("request-timeout", "408", "request_timeout", "request_timeout", -1);
        few(
                "server-error",
                "500",
                "Errors",
                Expectation.EITHER,
                () -> new Behaviours.FirstFails("internal_error", "internal_error", -1));
        few(
                "lost-responses",
                "the first response to each operation is lost",
                "Idempotent requests",
                Expectation.SUCCESS,
                () -> new Behaviours.FirstDelivered(Delivery.LOST));
        few(
                "cut-responses",
                "the first response to each operation is cut off",
                "Idempotent requests",
                Expectation.SUCCESS,
                () -> new Behaviours.FirstDelivered(Delivery.CUT));
        few(
                "in-flight",
                "the first creation is still running when it is repeated",
                "Idempotent requests",
                Expectation.SUCCESS,
                Behaviours.InFlight::new);
        few(
                "long-wait",
                "429 with the longest Retry-After",
                "Rate limits",
                Expectation.PATIENCE,
                () -> new Behaviours.FirstFails("rate_limited", "rate_limited", FOR_EVER));
    }

    private void fails(String name, String what, String code, String shownCode, long retryAfter) {
        String sentence = "the first request of each operation gets " + what;
        few(
                name,
                sentence,
                "Errors",
                Expectation.SUCCESS,
                () -> new Behaviours.FirstFails(code, shownCode, retryAfter));
    }

    private void addRefusals() {
        refuses("dead-key", "401 from the second request of an operation on", "", "invalid_api_key", 2);
        refuses("read-only", "403 to creations: the key may only read", "POST", "read_only_key", 1);
        refuses("code-taken", "409 to creations: the code is taken", "POST", "code_taken", 1);
        refuses("new-refusal", "403 to creations, with a problem code that is new", "POST", "quota_used_up", 1);
        refuses("not-deleted", "403 to deletions", "DELETE", "read_only_key", 1);
    }

    private void refuses(String name, String sentence, String method, String code, int from) {
        few(name, sentence, "Errors", Expectation.FAILURE, () -> new Behaviours.Refuses(method, code, from));
    }
}
