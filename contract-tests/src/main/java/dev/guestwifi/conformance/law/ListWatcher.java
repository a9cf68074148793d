package dev.guestwifi.conformance.law;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guestwifi.conformance.call.Api;
import dev.guestwifi.conformance.call.CheckedResponse;
import dev.guestwifi.conformance.call.Listing;
import dev.guestwifi.conformance.call.NotApplicable;
import dev.guestwifi.conformance.call.Page;
import dev.guestwifi.conformance.deployment.Capability;
import dev.guestwifi.conformance.deployment.Secret;
import java.util.ArrayList;
import java.util.List;

/** Watches the vouchers of a team: what was added and lost since it last looked. Of a long list it sees the end, where new rows go. */
final class ListWatcher {
    private static final int LARGEST_PAGE = 1000;
    /** The vendor shows no page of another size. */
    private static final int SHOWN_PAGE = 10;
    /** The list is not read farther. */
    private static final int MOST_PAGES = 40;

    private final Api api;
    private final Listing list;
    private final Secret key;
    private final int size;
    private long first = 1;
    private long total;
    /** Whether it is known where the end of the list began: rows that are added move it. */
    private boolean hasLooked;

    private List<JsonNode> rows;

    /** @param key that may read the team */
    ListWatcher(Api api, String team, Secret key) {
        this.api = api;
        this.list = new Listing("/vouchers", "slug=" + team);
        this.key = key;
        this.size = api.target().has(Capability.PAGE_LIMIT) ? LARGEST_PAGE : SHOWN_PAGE;
        this.rows = read();
    }

    /** What is there, as it was seen last. */
    List<JsonNode> rows() {
        return rows;
    }

    /**
     * Looks again: nothing has changed.
     *
     * @param cause the answer to what should not have changed anything
     */
    void mustObserveNoChange(CheckedResponse cause) {
        mustObserve(cause, List.of(), List.of());
    }

    /**
     * Looks again: this was added and lost, nothing else, and the total has changed by as much.
     *
     * @param cause the answer to what should have had this effect
     * @param added whole rows
     * @param lost ids
     */
    void mustObserve(CheckedResponse cause, List<JsonNode> added, List<Long> lost) {
        List<JsonNode> before = rows;
        long expected = total + added.size() - lost.size();
        rows = read();
        cause.mustEqual("what was added to the list", added, without(rows, before));
        cause.mustEqual("the ids of what the list lost", lost, Laws.ids(without(before, rows)));
        cause.mustEqual("the total of the list", expected, total);
    }

    private List<JsonNode> read() {
        List<JsonNode> read = new ArrayList<>();
        long number = first;
        Page page = page(number);
        if (!hasLooked && api.target().has(Capability.LINKS) && page.number("last_page") > number + 1) {
            number = first = page.number("last_page") - 1;
            page = page(number);
        }
        hasLooked = true;
        read.addAll(page.rows());
        while (page.rows().size() == size && number < first + MOST_PAGES) {
            page = page(++number);
            read.addAll(page.rows());
        }
        if (number == first + MOST_PAGES) {
            throw new NotApplicable("the list of vouchers is too long to be watched");
        }
        total = api.target().has(Capability.LINKS) ? page.total() : read.size();
        return read;
    }

    private Page page(long number) {
        return new Page(api.send(list.page(number, size).as(key)));
    }

    /** The rows that are not among the others; of equal ones each counts. */
    private static List<JsonNode> without(List<JsonNode> rows, List<JsonNode> others) {
        List<JsonNode> rest = new ArrayList<>(rows);
        others.forEach(rest::remove);
        return rest;
    }
}
