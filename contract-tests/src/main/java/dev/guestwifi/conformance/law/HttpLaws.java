package dev.guestwifi.conformance.law;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.guestwifi.conformance.call.Call;
import dev.guestwifi.conformance.call.CheckedResponse;
import dev.guestwifi.conformance.call.Listing;
import dev.guestwifi.conformance.call.Page;
import dev.guestwifi.conformance.call.WrittenRequest;
import dev.guestwifi.conformance.compare.SequenceKind;
import dev.guestwifi.conformance.data.DataSet;
import dev.guestwifi.conformance.deployment.Capability;
import dev.guestwifi.conformance.model.Subject;
import dev.guestwifi.conformance.race.ReadBurst;
import dev.guestwifi.conformance.race.ReadFlood;
import dev.guestwifi.conformance.result.Family;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Order;

/** Paths, methods, header fields and conditional requests. */
@LawsOf(Family.HTTP)
public class HttpLaws extends Laws {
    /** Requests that each of the concurrent clients sends. */
    private static final int FEW_TURNS = 2;

    private static final int MANY_TURNS = 75;
    private static final int THOUSANDS = 20_000;
    /** Different requests of the comparison that are sent at once. */
    private static final int FLOOD = 400;
    /** Characters of a day in a time. */
    private static final int DAY = 10;

    private static final int LONG_PAGE = 200;
    private static final int SHORT_PAGE = 10;
    /** Letters of a long text. */
    private static final int LONG_TEXT = 150;
    /** Most characters of a slug, less one. */
    private static final int SLUG = 62;
    /** Most digits of an id. */
    private static final int ID_DIGITS = 16;

    protected HttpLaws(Run run) {
        super(run);
    }

    @Order(1)
    @Law(
            sentence = "Responses to every path, method and header field match the reference model.",
            sections = {"Errors", "Other protocol notes"},
            requires = {Capability.HEADERS, Capability.PROBLEMS},
            isComparison = true)
    @Explanation(
            why = "Clients and proxies depend on HTTP being followed in the details.",
            example = "POST /customers gets 404 instead of 405 with Allow.",
            cause = "The framework's default for methods, paths or header fields differs from the contract.")
    void every_message_is_treated_as_the_reference_model_expects() {
        mustAgree(Subject.HTTP, SequenceKind.MESSAGES);
    }

    @Order(1)
    @Law(
            sentence = "Responses to conditional requests match the reference model.",
            sections = {"Conditional requests"},
            requires = Capability.HEADERS,
            isComparison = true)
    @Explanation(
            why = "A wrong 304 makes clients show old data; a missing one wastes traffic.",
            example = "If-None-Match with the current tag gets 200.",
            cause = "Weak tags are compared as strong ones, or lists in the field are not read.")
    void conditional_requests_get_what_the_reference_model_expects() {
        mustAgree(Subject.HTTP, SequenceKind.CONDITIONALS);
    }

    @Law(
            sentence = "HEAD returns the status of GET without a body.",
            sections = "Other protocol notes",
            requires = Capability.HEADERS)
    @Explanation(
            why = "Monitoring and caches use HEAD.",
            example = "HEAD /venues gets 405.",
            cause = "HEAD is not routed to GET.")
    void HEAD_gets_the_status_of_GET_without_a_body() {
        skipIfCompared(SequenceKind.MESSAGES);
        Call get = list("/venues").plus("");
        CheckedResponse head = send(Call.of("HEAD", get.path()));
        head.mustEqual("the status", send(get).status(), head.status());
    }

    @Law(sentence = "CORS gives no other origin access to the API.", sections = "Keys", requires = Capability.HEADERS)
    @Explanation(
            why = "A web page of anybody could read the data with a key that it finds.",
            example = "Access-Control-Allow-Origin repeats the origin of the request.",
            cause = "A permissive default of a CORS filter or of a gateway.")
    void no_page_of_another_site_may_use_the_API() {
        String origin = "https://elsewhere.example";
        Call read = list("/venues").plus("").with("Origin", origin);
        Call ask = Call.of("OPTIONS", read.path()).withoutKey().with("Origin", origin);
        for (Call call : List.of(read, ask.with("Access-Control-Request-Method", "GET"))) {
            CheckedResponse response = send(call);
            String allowed = String.valueOf(response.header("Access-Control-Allow-Origin"));
            boolean isOpen = allowed.equals("*")
                    && (target.hasOwnData() // no operator has configured CORS
                            || response.members("Access-Control-Allow-Credentials")
                                    .contains("true"));
            response.must(!allowed.equals(origin) && !isOpen, "no access for " + origin);
        }
    }

    @Law(
            sentence = "Concurrent reads get the responses that each of them gets alone.",
            sections = {"Pages", "Dates and times", "Teams"})
    @Explanation(
            why = "A client must not see rows, days or teams that another client asked for at the same time.",
            example = "A list for one day shows the rows of another day while both are requested.",
            cause = "A field of a shared object keeps a value of one request, or a shared object is not thread-safe.")
    void reads_at_the_same_time_get_what_each_gets_alone() {
        skipIfCompared(SequenceKind.PAGES, SequenceKind.DATES, SequenceKind.MESSAGES);
        new ReadBurst(api, reads(), random()).mustHold(isThorough() ? MANY_TURNS : FEW_TURNS);
        if (takesFloods()) {
            List<WrittenRequest> others = some(run.comparison().harmless(), FLOOD);
            new ReadFlood(api, THOUSANDS, random()).mustHold(longCalls(), reads(), others);
        }
    }

    /** Calls that change nothing, and that a target reads for longer than others. */
    private List<Call> longCalls() {
        Listing venues = list("/venues");
        String letters = "%C3%A9".repeat(LONG_TEXT);
        List<Call> calls = new ArrayList<>(List.of(
                venues.plus(""),
                venues.plus("x=" + letters),
                venues.plus(letters + "=x"),
                venues.plus("").with("Accept-Encoding", "br, compress;q=0.5, deflate;q=0.1, gzip;q=0.001, *;q=0"),
                venues.plus("").with("Accept-Encoding", "gzip;q=0, br, deflate, identity;q=0.7, zstd;q=0.9"),
                venues.plus("").with("If-None-Match", "W/\"x\", ".repeat(LONG_TEXT / 2) + "\"y\""),
                new Listing("/venues", "slug=" + "a-".repeat(SLUG / 2) + "z").plus(""),
                new Listing("/venues", "slug=" + "a-".repeat(SLUG / 2) + "-").plus("")));
        if (!target.isReadOnly()) {
            String team = "slug=" + target.team();
            calls.add(Call.create(team + "&number_of_days=0&code=" + letters.substring(0, SLUG)));
            calls.add(Call.create("x=" + letters + "&" + team));
            calls.add(Call.delete("/vouchers/" + "9".repeat(ID_DIGITS - 1) + "?" + team));
            calls.add(Call.delete("/vouchers/x?" + team + "&x=" + letters));
        }
        return calls;
    }

    /** Reads of different lists, days, pages and teams, and refused ones. */
    private List<Call> reads() {
        List<Call> reads = new ArrayList<>();
        for (Listing list : datedLists()) {
            JsonNode row = new Page(api.known(list.plus("")))
                    .rows().stream().findFirst().orElse(MissingNode.getInstance());
            String day = row.isMissingNode() ? "2025-08-22" : time(row).substring(0, DAY);
            reads.add(list.plus("start_date=" + day + "&end_date=" + day));
            reads.add(list.plus("start_date=" + day).with("Accept-Encoding", "gzip"));
            reads.add(list.plus("end_date=" + day));
        }
        int most = target.has(Capability.PAGE_LIMIT) ? LONG_PAGE : SHORT_PAGE;
        reads.add(list("/customers").page(1, most).with("Accept-Encoding", "gzip"));
        reads.add(list("/venues").page(1, 2));
        reads.add(list("/venues").page(2, 2));
        reads.add(list("/venues").plus("page=0"));
        reads.add(list("/vouchers").plus("per_page=x&page=y"));
        reads.add(new Listing("/venues", "slug=no-such-team").plus(""));
        if (target.hasOwnData()) {
            String other = "slug=" + target.otherTeam().orElseThrow();
            reads.add(new Listing("/venues", other).plus(""));
            reads.add(new Listing("/customer-visits", other)
                    .plus("")
                    .as(target.otherTeamKey().orElseThrow()));
            reads.add(list("/venues").plus("").as(target.otherTeamKey().orElseThrow()));
        }
        if (target.hasOwnData() && isThorough()) {
            reads.addAll(furtherPages());
        }
        return reads;
    }

    /** Short and long pages of every list of several teams. */
    private List<Call> furtherPages() {
        List<Call> pages = new ArrayList<>();
        for (String team : List.of(target.team(), DataSet.UNUSUAL_TEXTS, DataSet.ALL_YEARS)) {
            for (Listing list : lists()) {
                Listing listing = new Listing(list.path(), "slug=" + team);
                pages.add(listing.page(1, SHORT_PAGE));
                pages.add(listing.page(2, SHORT_PAGE));
                pages.add(listing.page(1, LONG_PAGE));
            }
        }
        return pages;
    }
}
