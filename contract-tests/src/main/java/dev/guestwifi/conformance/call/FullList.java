package dev.guestwifi.conformance.call;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guestwifi.conformance.deployment.Capability;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A list, read in the largest pages and only as far as needed. Not safe for use by several threads. */
public final class FullList {
    private static final int LARGEST_PAGE = 1000;
    /** The only page size that the vendor shows. */
    private static final int SHOWN_PAGE = 10;
    /** Longer lists are not read. */
    private static final int MOST_PAGES = 40;

    private final Api api;
    private final Listing listing;
    private final int pageSize;
    private final Page first;
    private final Map<Integer, List<JsonNode>> pages = new HashMap<>();
    private final int size;

    private FullList(Api api, Listing listing) {
        this.api = api;
        this.listing = listing;
        this.pageSize = api.target().has(Capability.PAGE_LIMIT) ? LARGEST_PAGE : SHOWN_PAGE;
        this.first = new Page(api.send(listing.page(1, pageSize)));
        pages.put(0, first.rows());
        this.size = api.target().has(Capability.LINKS) ? Math.toIntExact(first.total()) : count();
    }

    /** Reads the first page, or as many as are needed to know the size of the list. */
    public static FullList read(Api api, Listing listing) {
        return new FullList(api, listing);
    }

    /** The response with the first page, for assertions about the list. */
    public CheckedResponse response() {
        return first.response();
    }

    public int size() {
        return size;
    }

    /**
     * Every row.
     *
     * @throws NotApplicable if the list is too long
     */
    public List<JsonNode> rows() {
        return slice(0, size);
    }

    /** Rows by position, from 0; the end is exclusive and limited to the size. */
    public List<JsonNode> slice(long start, long end) {
        int last = (int) Math.min(end, size);
        if (last - start > (long) MOST_PAGES * pageSize) {
            throw new NotApplicable("the list " + listing.path() + " is too long to read");
        }
        List<JsonNode> rows = new ArrayList<>();
        for (int at = (int) Math.min(start, size); at < last; ) {
            List<JsonNode> page = page(at / pageSize);
            int from = at % pageSize;
            int to = Math.min(page.size(), from + last - at);
            if (to <= from) {
                return rows; // shorter than announced: the comparison will show it
            }
            rows.addAll(page.subList(from, to));
            at += to - from;
        }
        return rows;
    }

    private List<JsonNode> page(int index) {
        return pages.computeIfAbsent(index, absent -> new Page(api.send(listing.page(absent + 1L, pageSize))).rows());
    }

    private int count() {
        for (int index = 0; index < MOST_PAGES; index++) {
            if (page(index).size() < pageSize) {
                return index * pageSize + page(index).size();
            }
        }
        throw new NotApplicable("the list " + listing.path() + " is too long to count");
    }
}
