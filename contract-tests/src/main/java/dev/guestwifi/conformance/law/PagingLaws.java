package dev.guestwifi.conformance.law;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guestwifi.conformance.call.Call;
import dev.guestwifi.conformance.call.CheckedResponse;
import dev.guestwifi.conformance.call.FullList;
import dev.guestwifi.conformance.call.Listing;
import dev.guestwifi.conformance.call.NotApplicable;
import dev.guestwifi.conformance.call.Page;
import dev.guestwifi.conformance.compare.SequenceKind;
import dev.guestwifi.conformance.deployment.Capability;
import dev.guestwifi.conformance.model.Subject;
import dev.guestwifi.conformance.result.Family;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;

/** Pages: their rows, order, counts and links. */
@LawsOf(Family.PAGING)
public class PagingLaws extends Laws {
    private static final int LARGEST_SIZE = 1000;
    private static final int DEFAULT_SIZE = 10;
    /** Lists of at most so many pages are read completely, of longer ones some pages. */
    private static final int FEW = 6;
    /** The same in a thorough run. */
    private static final int MANY = 40;
    /** At most so many next links are followed. */
    private static final int MOST_LINKS = 12;

    protected PagingLaws(Run run) {
        super(run);
    }

    @Order(1)
    @Law(
            sentence = "Pages match the reference model for every combination of parameters.",
            sections = {"Pages", "Values", "#/components/schemas/PageMeta"},
            isComparison = true)
    @Explanation(
            why = "Consumers that page through a list must get every row once.",
            example = "per_page=0 gets 200 instead of 422.",
            cause = "Parameters are clamped instead of refused, or the offset is computed wrongly.")
    void a_page_is_what_the_reference_model_expects_whatever_its_parameters() {
        mustAgree(Subject.PAGING, SequenceKind.PAGES);
    }

    @Law(
            sentence = "Consecutive pages of any size make up the whole list.",
            sections = {"Pages", "#/components/parameters/PerPage"})
    @Explanation(
            why = "Consumers that page through a list must get every row once.",
            example = "The last row of page 1 is also the first of page 2.",
            cause = "The offset is off by one, or the order of rows with equal times is not fixed.")
    void pages_of_any_size_concatenate_to_the_whole_list() {
        skipIfCompared(SequenceKind.PAGES);
        for (Listing list : lists()) {
            FullList fullList = fullList(list);
            for (int size : sizes(fullList.size())) {
                for (long number : numbers(lastPage(fullList.size(), size))) {
                    Page page = page(list, number, size);
                    List<Long> expected = ids(fullList.slice((number - 1) * size, number * size));
                    page.response().mustEqual("the ids of the page", expected, ids(page.rows()));
                }
            }
        }
    }

    @Law(sentence = "Rows are ordered by created_at, then by id, and keep that order.", sections = "Pages")
    @Explanation(
            why = "Only a total order keeps pages from shifting.",
            example = "Two rows with the same created_at swap places between requests.",
            cause = "The query orders by created_at alone.")
    void rows_are_ordered_by_created_at_and_then_by_id_whenever_they_are_read() {
        skipIfCompared(SequenceKind.PAGES);
        for (Listing list : lists()) {
            CheckedResponse response =
                    send(list.page(1, target.has(Capability.PAGE_LIMIT) ? LARGEST_SIZE : DEFAULT_SIZE));
            List<JsonNode> rows = new Page(response).rows();
            for (int i = 1; i < rows.size(); i++) {
                JsonNode one = rows.get(i - 1);
                JsonNode next = rows.get(i);
                int times = time(one).compareTo(time(next));
                boolean isSorted = times < 0 || (times == 0 && id(one) < id(next));
                response.must(isSorted, "the row " + id(next) + " before the row " + id(one));
            }
            response.mustEqual(
                    "the rows when read again",
                    rows,
                    new Page(send(response.exchange().call())).rows());
        }
    }

    @Law(
            sentence = "Following the next links reads the whole list and keeps the filter.",
            sections = {"Pages", "#/components/schemas/PageLinks"},
            requires = Capability.LINKS)
    @Explanation(
            why = "Following links.next is how consumers are told to read everything.",
            example = "links.next of a filtered list leads to the unfiltered one.",
            cause = "Links are built from the path without the query.")
    void following_next_reads_the_whole_list_and_keeps_the_filter() {
        skipIfCompared(SequenceKind.PAGES);
        for (Listing list : isThorough() ? lists() : some(lists(), 2)) {
            Listing filtered = datedLists().contains(list) ? list.with("start_date=" + middleDay(list)) : list;
            FullList fullList = fullList(filtered);
            int size = part(fullList.size(), 4);
            List<Long> read = new ArrayList<>();
            Page page = new Page(send(filtered.plus("per_page=" + size + "&unknown=1")));
            read.addAll(ids(page.rows()));
            for (String next = page.link("next"); next != null && read.size() < MOST_LINKS * size; ) {
                String path = run.connection().below(next);
                page.response()
                        .must(
                                !path.isEmpty(),
                                "a link below " + run.connection().linkBase());
                page.response().must(!next.contains("unknown"), "a link without unknown parameters");
                page = new Page(send(Call.get(path)));
                read.addAll(ids(page.rows()));
                next = page.link("next");
            }
            page.response().mustEqual("the ids read by following next", ids(fullList.slice(0, read.size())), read);
            page.response().must(page.link("next") != null || read.size() == fullList.size(), "all rows of the list");
        }
    }

    /** A day in the middle of a list, so that a filter from it on keeps some rows and drops others. */
    private String middleDay(Listing list) {
        List<JsonNode> rows = fullList(list).slice(0, LARGEST_SIZE);
        if (rows.isEmpty()) {
            throw new NotApplicable("the list " + list.path() + " is empty");
        }
        return time(rows.get(rows.size() / 2)).substring(0, DEFAULT_SIZE);
    }

    /** The page size that divides a list into so many pages, or more if it is long. */
    private static int part(int total, int pages) {
        return Math.min(Math.max(1, total / pages), LARGEST_SIZE);
    }

    /** The page sizes to try on a list. */
    private List<Integer> sizes(int total) {
        int most = target.has(Capability.PAGE_LIMIT) ? LARGEST_SIZE : DEFAULT_SIZE;
        SortedSet<Integer> sizes = new TreeSet<>(List.of(1, 2, 3, 7, DEFAULT_SIZE, total - 1, total, total + 1, most));
        List<Integer> possible =
                sizes.stream().filter(size -> size >= 1 && size <= most).toList();
        int any = possible.get(1 + random().nextInt(possible.size() - 1));
        return isThorough() ? possible : target.hasOwnData() ? List.of(any) : List.of(1, any, most);
    }

    /** The pages to read. */
    private List<Long> numbers(long last) {
        if (last <= (isThorough() ? MANY : FEW)) {
            return LongStream.rangeClosed(1, last).boxed().toList();
        }
        long any = 1 + random().nextLong(last);
        return Stream.of(1L, 2L, any, last - 1, last).distinct().toList();
    }
}
