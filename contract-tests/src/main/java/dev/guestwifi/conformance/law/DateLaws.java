package dev.guestwifi.conformance.law;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guestwifi.conformance.call.Call;
import dev.guestwifi.conformance.call.FullList;
import dev.guestwifi.conformance.call.Listing;
import dev.guestwifi.conformance.call.NotApplicable;
import dev.guestwifi.conformance.call.Page;
import dev.guestwifi.conformance.compare.SequenceKind;
import dev.guestwifi.conformance.deployment.Capability;
import dev.guestwifi.conformance.model.Subject;
import dev.guestwifi.conformance.result.Family;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Order;

/** Date filters: which rows a range contains, and when a day begins. */
@LawsOf(Family.DATES)
public class DateLaws extends Laws {
    /** Days and cuts to try in a quick run. */
    private static final int FEW = 8;
    /** The same where the rows are known, which the comparison with the model reads near many days. */
    private static final int FEWER = 2;
    /** Days to try in a thorough run. */
    private static final int MANY = 40;
    /** Rows to compare on each side of a cut. */
    private static final int NEAR = 100;

    protected DateLaws(Run run) {
        super(run);
    }

    @Order(1)
    @Law(
            sentence = "Date filters match the reference model for every combination of dates.",
            sections = {"Dates and times", "Values"},
            isComparison = true)
    @Explanation(
            why = "Reports by day are wrong if any combination of dates is.",
            example = "end_date=2025-03-30 leaves out the evening of that day.",
            cause = "The range ends at midnight of the last day, or days are computed in UTC.")
    void a_list_between_dates_is_what_the_reference_model_expects() {
        mustAgree(Subject.DATES, SequenceKind.DATES);
    }

    @Law(
            sentence = "Filtering by one day returns exactly the rows created on it in the instance's time zone.",
            sections = {"Dates and times", "#/components/parameters/StartDate", "#/components/parameters/EndDate"})
    @Explanation(
            why = "Operators count visits by days of their own time zone.",
            example = "A visit at 23:30 local time is listed on the next day.",
            cause = "Days are computed in UTC, or with the offset of today.")
    void a_row_is_within_a_day_exactly_when_it_was_made_on_that_day_in_the_zone_of_the_instance() {
        for (RowsByDay days : days(fewerLists())) {
            for (LocalDate day : days.telling(isThorough() ? MANY : target.hasOwnData() ? FEWER : FEW)) {
                mustHold(days, day, day);
            }
        }
    }

    @Law(sentence = "A date range returns exactly the rows of its parts.", sections = "Dates and times")
    @Explanation(
            why = "Consumers add up days to weeks and months.",
            example = "A month has fewer rows than its days together.",
            cause = "Rows at the border of two ranges are in neither, or in both.")
    void a_window_has_the_rows_of_both_its_parts_however_wide_it_is() {
        skipIfCompared(SequenceKind.DATES);
        for (RowsByDay days : days(datedLists())) {
            mustHold(days, days.start(), days.end());
            for (int i = 0; i < (isThorough() ? FEW : 1); i++) {
                LocalDate cut =
                        days.start().plusDays(random().nextLong(ChronoUnit.DAYS.between(days.start(), days.end())));
                mustHold(days, days.start(), cut);
                mustHold(days, cut.plusDays(1), days.end());
            }
        }
    }

    @Law(
            sentence = "The rows up to a day and the rows from the next day on make up the whole list.",
            sections = "Dates and times")
    @Explanation(
            why = "A consumer that reads in two parts must miss nothing and get nothing twice.",
            example = "The last row of a day is in neither part.",
            cause = "An end that is compared with < instead of <=, or at a lower precision than created_at.")
    void what_is_until_a_day_and_what_is_from_the_next_day_on_is_the_whole_list() {
        skipIfCompared(SequenceKind.DATES);
        for (RowsByDay days : days(datedLists())) {
            FullList all = days.fullList();
            for (LocalDate day : cuts(days)) {
                FullList until = fullList(days.list().with("end_date=" + day));
                FullList from = fullList(days.list().with("start_date=" + day.plusDays(1)));
                int cut = until.size();
                from.response().mustEqual("the total", all.size() - cut, from.size());
                List<JsonNode> last = until.slice(Math.max(0, cut - NEAR), cut);
                List<JsonNode> first = from.slice(0, NEAR);
                until.response().mustEqual("the last ids", ids(all.slice(Math.max(0, cut - NEAR), cut)), ids(last));
                from.response().mustEqual("the first ids", ids(all.slice(cut, (long) cut + NEAR)), ids(first));
                until.response()
                        .must(last.stream().noneMatch(row -> days.of(row).isAfter(day)), "no row after " + day);
                from.response().must(first.stream().allMatch(row -> days.of(row).isAfter(day)), "rows after " + day);
            }
        }
    }

    @Law(
            sentence = "Pages of a date range contain only its rows, and their links keep the range.",
            sections = {"Dates and times", "Pages"})
    @Explanation(
            why = "A consumer that follows links would read rows that it did not ask for.",
            example = "links.next has no end_date.",
            cause = "Links are built without the filter of the request.")
    void pages_inside_a_window_have_its_rows_and_lead_to_no_others() {
        skipIfCompared(SequenceKind.DATES);
        for (RowsByDay days : days(datedLists())) {
            List<LocalDate> known = days.known();
            int margin = known.size() > 2 ? 1 : 0;
            LocalDate start = known.get(margin);
            LocalDate end = known.get(known.size() - 1 - margin);
            List<Long> expected = days.within(start, end);
            Listing window = window(days.list(), start, end);
            int size = (expected.size() + 2) / 3;
            Page page = page(window, 1, size);
            for (int number = 1; number <= 4; number++) {
                int from = Math.min((number - 1) * size, expected.size());
                List<Long> rows = expected.subList(from, Math.min(from + size, expected.size()));
                page.response().mustEqual("the ids of page " + number, rows, ids(page.rows()));
                if (target.has(Capability.LINKS)) {
                    page.response().mustShow("/meta/total", expected.size());
                }
                page = number < 4 ? following(page, window, number + 1, size) : page;
            }
        }
    }

    /** One of the lists where the comparison with the model reads all of them; else all. */
    private List<Listing> fewerLists() {
        return isThorough() || !target.hasOwnData() ? datedLists() : some(datedLists());
    }

    /** The lists that have rows, by day. */
    private List<RowsByDay> days(List<Listing> lists) {
        List<RowsByDay> days = lists.stream()
                .map(list -> new RowsByDay(list, fullList(list), target.zone()))
                .filter(one -> !one.known().isEmpty())
                .toList();
        if (days.isEmpty()) {
            throw new NotApplicable("no list with date filters has rows of more than one day, or few of one");
        }
        return days;
    }

    private void mustHold(RowsByDay days, LocalDate start, LocalDate end) {
        FullList window = fullList(window(days.list(), start, end));
        List<Long> expected = days.within(start, end);
        window.response()
                .mustEqual(
                        "the ids from " + start + " to " + end, expected, ids(window.slice(0, expected.size() + 1L)));
        window.response().mustEqual("the total", expected.size(), window.size());
    }

    private Page following(Page page, Listing window, int number, int size) {
        String next = target.has(Capability.LINKS) ? page.link("next") : null;
        String path = next == null ? "" : run.connection().below(next);
        return path.startsWith("/") ? new Page(send(Call.get(path))) : page(window, number, size);
    }

    private static Listing window(Listing list, LocalDate start, LocalDate end) {
        return list.with("start_date=" + start + "&end_date=" + end);
    }

    /** Days to cut a list at: those whose rows are nearest to midnight, and a random one. */
    private List<LocalDate> cuts(RowsByDay days) {
        List<LocalDate> cuts = new ArrayList<>(days.telling(isThorough() ? FEW : 1));
        int any = random().nextInt(days.fullList().size());
        days.fullList().slice(any, any + 1L).forEach(row -> cuts.add(days.of(row)));
        return cuts.stream().distinct().toList();
    }
}
