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

/**
 * Reads the vouchers of a team and compares them with the last read. Of a long list it reads the last pages, where new
 * rows appear.
 */
final class ListWatcher {
    private static final int LARGEST_PAGE = 1000;
    /** The only page size that the vendor shows. */
    private static final int SHOWN_PAGE = 10;
    /** At most so many pages are read. */
    private static final int MOST_PAGES = 40;

    private final Api api;
    private final Listing list;
    private final Secret key;
    private final int size;
    private long first = 1;
    private long total;
    /** Whether the first page to read is known. It stays the same when rows are added. */
    private boolean hasLooked;

    private List<JsonNode> rows;

    /** @param key a key that may read the team */
    ListWatcher(Api api, String team, Secret key) {
        this.api = api;
        this.list = new Listing("/vouchers", "slug=" + team);
        this.key = key;
        this.size = api.target().has(Capability.PAGE_LIMIT) ? LARGEST_PAGE : SHOWN_PAGE;
        this.rows = read();
    }

    /** The rows as last read. */
    List<JsonNode> rows() {
        return rows;
    }

    /**
     * Reads again and asserts that nothing has changed.
     *
     * @param cause the response to the request that must not have changed anything
     */
    void mustObserveNoChange(CheckedResponse cause) {
        mustObserve(cause, List.of(), List.of());
    }

    /**
     * Reads again and asserts that exactly these rows were added and removed, and that the total fits.
     *
     * @param cause the response to the request with this effect
     * @param added complete rows
     * @param lost ids
     */
    void mustObserve(CheckedResponse cause, List<JsonNode> added, List<Long> lost) {
        List<JsonNode> before = rows;
        long expected = total + added.size() - lost.size();
        rows = read();
        cause.mustEqual("the rows added to the list", added, without(rows, before));
        cause.mustEqual("the ids removed from the list", lost, Laws.ids(without(before, rows)));
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
            throw new NotApplicable("the list of vouchers is too long to compare");
        }
        total = api.target().has(Capability.LINKS) ? page.total() : read.size();
        return read;
    }

    private Page page(long number) {
        return new Page(api.send(list.page(number, size).as(key)));
    }

    /** The rows that are not among the others; duplicates count. */
    private static List<JsonNode> without(List<JsonNode> rows, List<JsonNode> others) {
        List<JsonNode> rest = new ArrayList<>(rows);
        others.forEach(rest::remove);
        return rest;
    }
}
