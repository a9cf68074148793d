package dev.guestwifi.conformance.law;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guestwifi.conformance.call.Answer;
import dev.guestwifi.conformance.call.Call;
import dev.guestwifi.conformance.call.Listing;
import dev.guestwifi.conformance.call.NotApplicable;
import dev.guestwifi.conformance.call.Page;
import dev.guestwifi.conformance.call.WebLinks;
import dev.guestwifi.conformance.call.Whole;
import dev.guestwifi.conformance.target.Capability;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which rows a page has, in which order, and what it says of the other pages. */
@LawsOf(Family.PAGING)
public class PagingLaws extends Laws {
    private static final long LARGEST_NUMBER = Integer.MAX_VALUE;
    private static final int LARGEST_SIZE = 1000;
    private static final int DEFAULT_SIZE = 10;
    /** Lists of so many pages are read page by page; of longer ones some pages are chosen. */
    private static final int FEW = 6;
    /** The same of a thorough run. */
    private static final int MANY = 40;
    /** A list is not walked farther. */
    private static final int LONGEST_WALK = 12;

    protected PagingLaws(Run run) {
        super(run);
    }

    @Law(stated = {"Pages", "#/components/parameters/PerPage"})
    void pages_of_any_size_concatenate_to_the_whole_list() {
        for (Listing list : lists()) {
            Whole whole = whole(list);
            for (int size : sizes(whole.size())) {
                for (long number : numbers(lastPage(whole.size(), size))) {
                    Page page = page(list, number, size);
                    List<Long> expected = ids(whole.slice((number - 1) * size, number * size));
                    page.answer().mustEqual("the ids of the page", expected, ids(page.rows()));
                }
            }
        }
    }

    @Law(
            stated = {"Pages", "#/components/schemas/PageMeta"},
            where = Capability.LINKS)
    void meta_says_on_every_page_where_it_is_and_how_much_there_is() {
        for (Listing list : lists()) {
            Whole whole = whole(list);
            int total = whole.rows().size();
            int size = part(total, 3);
            long last = lastPage(whole.size(), size);
            for (long number : numbers(last)) {
                long from = (number - 1) * size + 1;
                page(list, number, size)
                        .answer()
                        .mustShow("/meta/current_page", number)
                        .mustShow("/meta/per_page", size)
                        .mustShow("/meta/total", total)
                        .mustShow("/meta/last_page", last)
                        .mustShow("/meta/from", total == 0 ? null : from)
                        .mustShow("/meta/to", total == 0 ? null : Math.min(number * size, total));
            }
        }
    }

    @Law(stated = {"Pages", "#/components/parameters/PerPage", "#/components/parameters/Page"})
    void without_parameters_the_first_ten_rows_come() {
        for (Listing list : lists()) {
            Answer plain = send(list.plus(""));
            List<Long> first = ids(whole(list).slice(0, DEFAULT_SIZE));
            plain.mustEqual("the ids", first, ids(new Page(plain).rows()));
            plain.mustEqual("the body", send(list.page(1, DEFAULT_SIZE)).text(), plain.text());
        }
    }

    @Law(stated = "Pages")
    void rows_are_ordered_by_created_at_and_then_by_id_whenever_they_are_read() {
        for (Listing list : lists()) {
            Answer answer = send(list.page(1, target.has(Capability.PAGE_LIMIT) ? LARGEST_SIZE : DEFAULT_SIZE));
            List<JsonNode> rows = new Page(answer).rows();
            for (int i = 1; i < rows.size(); i++) {
                JsonNode one = rows.get(i - 1);
                JsonNode next = rows.get(i);
                int times = time(one).compareTo(time(next));
                boolean isSorted = times < 0 || (times == 0 && id(one) < id(next));
                answer.must(isSorted, "the row " + id(next) + " before the row " + id(one));
            }
            answer.mustEqual(
                    "the rows when read again",
                    rows,
                    new Page(send(answer.exchange().call())).rows());
        }
    }

    @Law(stated = {"Pages", "#/components/parameters/Page"})
    void past_the_end_there_are_no_rows_and_the_total_stays_true() {
        for (Listing list : lists()) {
            int total = whole(list).size();
            for (long number : List.of(lastPage(total, DEFAULT_SIZE) + 1, LARGEST_NUMBER)) {
                Page page = page(list, number, DEFAULT_SIZE);
                page.answer().mustEqual("the rows", List.of(), page.rows());
                if (target.has(Capability.LINKS)) {
                    page.answer()
                            .mustShow("/meta/total", total)
                            .mustShow("/meta/from", null)
                            .mustShow("/meta/to", null);
                }
            }
        }
    }

    @Law(
            stated = {"Pages", "#/components/schemas/PageLinks"},
            where = Capability.LINKS)
    void links_lead_to_the_first_last_previous_and_next_page_and_to_no_other() {
        for (Listing list : lists()) {
            int total = whole(list).size();
            int size = part(total, 3);
            long last = lastPage(total, size);
            for (long number : Stream.of(1L, 2L, last, last + 2).distinct().toList()) {
                Page page = page(list, number, size);
                mustLink(page, "first", 1L, size);
                mustLink(page, "last", last, size);
                mustLink(page, "prev", number == 1 ? null : Math.min(number - 1, last), size);
                mustLink(page, "next", number < last ? number + 1 : null, size);
                Map<String, List<String>> header = WebLinks.byRelation(
                        page.answer().exchange().reply().headers().values("Link"));
                for (String relation : List.of("first", "last", "prev", "next")) {
                    String link = page.link(relation);
                    List<String> expected = link == null ? List.of() : List.of(link);
                    boolean agrees = expected.equals(header.getOrDefault(relation, List.of()));
                    page.answer().must(agrees, "the link " + relation + " in the header Link as in the body");
                }
            }
        }
    }

    @Law(
            stated = {"Pages", "#/components/schemas/PageLinks"},
            where = Capability.LINKS)
    void following_next_reads_the_whole_list_and_keeps_the_filter() {
        for (Listing list : isThorough() ? lists() : some(lists(), 2)) {
            Listing filtered = datedLists().contains(list) ? list.with("start_date=" + middleDay(list)) : list;
            Whole whole = whole(filtered);
            int size = part(whole.size(), 4);
            List<Long> read = new ArrayList<>();
            Page page = new Page(send(filtered.plus("per_page=" + size + "&unknown=1")));
            read.addAll(ids(page.rows()));
            for (String next = page.link("next"); next != null && read.size() < LONGEST_WALK * size; ) {
                page.answer().must(next.startsWith(target.url() + "/"), "a link below " + target.url());
                page.answer().must(!next.contains("unknown"), "a link without unknown parameters");
                page = new Page(
                        send(Call.get(next.substring(target.url().toString().length()))));
                read.addAll(ids(page.rows()));
                next = page.link("next");
            }
            page.answer().mustEqual("the ids read by following next", ids(whole.slice(0, read.size())), read);
            page.answer().must(page.link("next") != null || read.size() == whole.size(), "all rows of the list");
        }
    }

    @Law(stated = {"Values", "#/components/parameters/PerPage", "#/components/parameters/Page"})
    void a_bad_number_is_refused_and_never_clamped() {
        List<String> all = List.of("-1", "1.5", "1e1", "%2B5", "%D9%A3", "%20", "x", "1=", "1%00", "0".repeat(19) + 1);
        List<String> outside = List.of("0", "2147483648", "9999999999999999999");
        for (Listing list : isThorough() ? lists() : some(lists())) {
            for (String parameter : List.of("page", "per_page")) {
                some(all, isThorough() ? all.size() : 4).forEach(bad -> refused(list, parameter, bad, "not_a_number"));
                outside.forEach(bad -> refused(list, parameter, bad, "out_of_range"));
                refused(list, parameter, "1&" + parameter + "=1", "repeated");
            }
            if (target.has(Capability.PAGE_LIMIT)) {
                refused(list, "per_page", "1001", "out_of_range");
            }
        }
    }

    @Law(stated = "Values")
    void an_empty_value_is_a_missing_one_leading_zeros_count_nothing_and_unknown_parameters_are_ignored() {
        for (Listing list : isThorough() ? lists() : some(lists())) {
            String plain = send(list.plus("")).text();
            for (String same : List.of(
                    "page=", "page", "per_page=&page=", "page=0001", "page=&p%61ge=1&page", "unknown=1&unknown=2")) {
                Answer answer = send(list.plus(same));
                answer.mustBe(200).mustEqual("the body", plain, answer.text());
            }
        }
    }

    private void refused(Listing list, String parameter, String value, String code) {
        send(list.plus(parameter + "=" + value)).mustFault(parameter, code);
    }

    private void mustLink(Page page, String relation, @Nullable Long number, int size) {
        String link = page.link(relation);
        boolean isRight = (number == null || link == null)
                ? (number == null && link == null)
                : (hasParameter(link, "page", number) && hasParameter(link, "per_page", size));
        page.answer()
                .must(isRight, "links." + relation + (number == null ? " to be null" : " to lead to page " + number));
    }

    private static boolean hasParameter(String link, String name, long value) {
        return link.matches(".*[?&]" + name + "=" + value + "(&.*)?");
    }

    /** A day in the middle of a list, so that a filter from there on keeps some rows and drops others. */
    private String middleDay(Listing list) {
        List<JsonNode> rows = whole(list).slice(0, LARGEST_SIZE);
        if (rows.isEmpty()) {
            throw new NotApplicable("the list " + list.path() + " is empty");
        }
        return time(rows.get(rows.size() / 2)).substring(0, DEFAULT_SIZE);
    }

    /** The size of pages of which a list has so many, or more if it is long. */
    private static int part(int total, int pages) {
        return Math.min(Math.max(1, total / pages), LARGEST_SIZE);
    }

    /** Page sizes worth trying on a list. */
    private List<Integer> sizes(int total) {
        int most = target.has(Capability.PAGE_LIMIT) ? LARGEST_SIZE : DEFAULT_SIZE;
        SortedSet<Integer> sizes = new TreeSet<>(List.of(1, 2, 3, 7, DEFAULT_SIZE, total - 1, total, total + 1, most));
        List<Integer> possible =
                sizes.stream().filter(size -> size >= 1 && size <= most).toList();
        return isThorough() ? possible : List.of(1, possible.get(1 + random().nextInt(possible.size() - 1)), most);
    }

    /** Pages worth looking at, of so many. */
    private List<Long> numbers(long last) {
        if (last <= (isThorough() ? MANY : FEW)) {
            return LongStream.rangeClosed(1, last).boxed().toList();
        }
        long any = 1 + random().nextLong(last);
        return Stream.of(1L, 2L, any, last - 1, last).distinct().toList();
    }
}
