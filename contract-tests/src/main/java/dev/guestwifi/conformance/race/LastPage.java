package dev.guestwifi.conformance.race;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guestwifi.conformance.call.Api;
import dev.guestwifi.conformance.call.Call;
import dev.guestwifi.conformance.call.FullList;
import dev.guestwifi.conformance.call.Listing;
import dev.guestwifi.conformance.call.NotApplicable;
import dev.guestwifi.conformance.call.Page;
import dev.guestwifi.conformance.deployment.Capability;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The last page of the vouchers of a team, with a page size that leaves room for new vouchers.
 *
 * @param team slug
 * @param before the rows that were on it
 */
record LastPage(String team, long page, int size, List<JsonNode> before) {
    private static final int SMALLEST = 20;
    private static final int LARGEST = 1000;
    /** The only page size that the vendor shows. */
    private static final int SHOWN_SIZE = 10;
    /** More rows than a race creates. */
    private static final int ROOM = 16;
    /** On a page of the vendor's size, which may become full during a race. */
    private static final int LITTLE_ROOM = 7;

    LastPage {
        before = List.copyOf(before);
    }

    Call call() {
        return new Listing("/vouchers", "slug=" + team).page(page, size);
    }

    /** Empty if the list is too long to find its end, or no page of it has room. */
    static Optional<LastPage> of(Api api, String team) {
        boolean isOfAnySize = api.target().has(Capability.PAGE_LIMIT);
        Listing list = new Listing("/vouchers", "slug=" + team);
        long total;
        try {
            total = api.target().has(Capability.LINKS)
                    ? new Page(api.send(list.page(1, SHOWN_SIZE))).total()
                    : FullList.read(api, list).size();
        } catch (NotApplicable e) {
            return Optional.empty();
        }
        // If the first row of the page stays the same, no new row is on an earlier page.
        return IntStream.rangeClosed(isOfAnySize ? SMALLEST : SHOWN_SIZE, isOfAnySize ? LARGEST : SHOWN_SIZE)
                .filter(size ->
                        (total % size > 0 || total == 0) && size - total % size >= (isOfAnySize ? ROOM : LITTLE_ROOM))
                .boxed()
                .findFirst()
                .map(size -> read(api, new LastPage(team, total / size + 1, size, List.of())));
    }

    private static LastPage read(Api api, LastPage lastPage) {
        return new LastPage(lastPage.team, lastPage.page, lastPage.size, new Page(api.send(lastPage.call())).rows());
    }
}
