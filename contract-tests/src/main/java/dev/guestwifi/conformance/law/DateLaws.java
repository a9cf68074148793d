package dev.guestwifi.conformance.law;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guestwifi.conformance.call.Answer;
import dev.guestwifi.conformance.call.Call;
import dev.guestwifi.conformance.call.Listing;
import dev.guestwifi.conformance.call.NotApplicable;
import dev.guestwifi.conformance.call.Page;
import dev.guestwifi.conformance.call.Whole;
import dev.guestwifi.conformance.target.Capability;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Which rows are within two days, and what is a day. */
@LawsOf(Family.DATES)
public class DateLaws extends Laws {
    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
    private static final LocalDate LEAP_DAY = LocalDate.of(2024, 2, 29);
    /** So many days, bad dates or rows tell enough in a quick run. */
    private static final int FEW = 8;
    /** The same of a thorough run. */
    private static final int MANY = 40;
    /** So many rows are compared on each side of a cut. */
    private static final int NEAR = 100;

    private static final List<String> NO_DAYS = List.of(
            "2025-02-30",
            "2023-02-29",
            "2025-04-31",
            "2025-13-01",
            "2025-00-10",
            "2024-3-1",
            "01-03-2024",
            "20240301",
            "2024%2F03%2F01",
            "2024-W09-5",
            "2024-03-01T00:00:00Z",
            "2024-03-01%2000:00:00",
            "2024-03-01%20",
            "%202024-03-01",
            "%2B2024-03-01",
            "-2024-03-01",
            "%2B12024-03-01",
            "%D9%A2024-03-01",
            "1709251200",
            "today",
            "%20");

    protected DateLaws(Run run) {
        super(run);
    }

    @Law(stated = {"Dates and times", "#/components/parameters/StartDate", "#/components/parameters/EndDate"})
    void a_row_is_within_a_day_exactly_when_it_was_made_on_that_day_in_the_zone_of_the_instance() {
        for (Days days : days(datedLists())) {
            for (LocalDate day : days.telling(isThorough() ? MANY : FEW)) {
                mustHold(days, day, day);
            }
        }
    }

    @Law(stated = "Dates and times")
    void a_window_has_the_rows_of_both_its_parts_however_wide_it_is() {
        for (Days days : days(datedLists())) {
            mustHold(days, days.start(), days.end());
            for (int i = 0; i < (isThorough() ? FEW : 1); i++) {
                LocalDate cut =
                        days.start().plusDays(random().nextLong(ChronoUnit.DAYS.between(days.start(), days.end())));
                mustHold(days, days.start(), cut);
                mustHold(days, cut.plusDays(1), days.end());
            }
        }
    }

    @Law(stated = "Dates and times")
    void what_is_until_a_day_and_what_is_from_the_next_day_on_is_the_whole_list() {
        for (Days days : days(datedLists())) {
            Whole all = days.whole();
            for (LocalDate day : cuts(days)) {
                Whole until = whole(days.list().with("end_date=" + day));
                Whole from = whole(days.list().with("start_date=" + day.plusDays(1)));
                int cut = until.size();
                from.answer().mustEqual("the total", all.size() - cut, from.size());
                List<JsonNode> last = until.slice(Math.max(0, cut - NEAR), cut);
                List<JsonNode> first = from.slice(0, NEAR);
                until.answer().mustEqual("the last ids", ids(all.slice(Math.max(0, cut - NEAR), cut)), ids(last));
                from.answer().mustEqual("the first ids", ids(all.slice(cut, (long) cut + NEAR)), ids(first));
                until.answer().must(last.stream().noneMatch(row -> days.of(row).isAfter(day)), "no row after " + day);
                from.answer().must(first.stream().allMatch(row -> days.of(row).isAfter(day)), "rows after " + day);
            }
        }
    }

    @Law(stated = {"Dates and times", "Pages"})
    void pages_inside_a_window_have_its_rows_and_lead_to_no_others() {
        for (Days days : days(datedLists())) {
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
                page.answer().mustEqual("the ids of page " + number, rows, ids(page.rows()));
                if (target.has(Capability.LINKS)) {
                    page.answer().mustShow("/meta/total", expected.size());
                }
                page = number < 4 ? following(page, window, number + 1, size) : page;
            }
        }
    }

    @Law(stated = {"Dates and times", "#/components/parameters/StartDate", "#/components/parameters/EndDate"})
    void what_is_no_real_day_written_as_year_month_and_day_is_refused() {
        List<String> bad = new ArrayList<>(NO_DAYS);
        Collections.shuffle(bad, random());
        for (Listing list : isThorough() ? datedLists() : some(datedLists())) {
            for (String value : isThorough() ? NO_DAYS : bad.subList(0, FEW)) {
                if (target.has(Capability.PROBLEMS)) { // tells both faults apart
                    send(list.plus("start_date=" + value + "&end_date=" + value))
                            .mustFault("start_date", "not_a_date", "end_date", "not_a_date");
                } else {
                    send(list.plus("start_date=" + value)).mustFault("start_date", "not_a_date");
                    send(list.plus("end_date=" + value)).mustFault("end_date", "not_a_date");
                }
            }
        }
        for (Listing list : datedLists()) {
            send(list.plus("start_date=2025-02-30")).mustFault("start_date", "not_a_date");
            send(list.plus("start_date=2024-03-01&end_date=2024-3-1")).mustFault("end_date", "not_a_date");
        }
    }

    @Law(stated = "Dates and times")
    void every_real_day_is_taken_also_leap_days_and_the_ends_of_the_calendar() {
        for (Listing list : isThorough() ? datedLists() : some(datedLists())) {
            send(window(list, LocalDate.of(2000, 2, 29), LEAP_DAY).plus("")).mustBe(200);
            Whole whole = whole(list);
            Whole always = whole(window(list, FIRST_DAY, LAST_DAY));
            always.answer().mustEqual("the total", whole.size(), always.size());
            Answer never = send(list.plus("start_date=" + LAST_DAY));
            never.mustEqual("the rows", List.of(), new Page(never).rows());
            Answer before = send(list.plus("end_date=" + FIRST_DAY));
            before.mustEqual("the rows", List.of(), new Page(before).rows());
        }
    }

    @Law(stated = {"Dates and times", "#/components/parameters/EndDate"})
    void an_end_before_the_start_is_refused_and_an_end_on_the_same_day_is_not() {
        for (Listing list : datedLists()) {
            send(window(list, LEAP_DAY, LEAP_DAY.minusDays(1)).plus("")).mustFault("end_date", "ends_before_start");
            send(window(list, LEAP_DAY, LEAP_DAY).plus("")).mustBe(200);
            if (isThorough()) {
                send(window(list, LAST_DAY, FIRST_DAY).plus("")).mustFault("end_date", "ends_before_start");
                send(list.plus("end_date=2024-02-29&start_date=2025-01-01")).mustFault("end_date", "ends_before_start");
            }
        }
    }

    @Law(stated = "Values")
    void a_date_given_twice_is_refused_even_when_both_are_the_same() {
        for (Listing list : isThorough() ? datedLists() : some(datedLists())) {
            send(list.plus("start_date=2024-02-29&start_date=2024-02-29")).mustFault("start_date", "repeated");
            send(list.plus("end_date=2024-02-29&end_date=2024-03-01")).mustFault("end_date", "repeated");
        }
    }

    @Law(stated = "Errors", where = Capability.PROBLEMS)
    void faults_of_dates_and_of_other_parameters_are_told_at_once() {
        for (Listing list : isThorough() ? datedLists() : some(datedLists())) {
            send(list.plus("page=0&start_date=2025-02-30&end_date=2024-02-29&end_date=2024-02-29"))
                    .mustFault("page", "out_of_range", "start_date", "not_a_date", "end_date", "repeated");
            send(list.plus("per_page=x&start_date=2024-03-01&end_date=2024-02-29"))
                    .mustFault("per_page", "not_a_number", "end_date", "ends_before_start");
        }
    }

    @Law(stated = "Values")
    void an_empty_date_is_a_missing_one() {
        for (Listing list : isThorough() ? datedLists() : some(datedLists())) {
            Answer plain = send(list.plus(""));
            for (String same : List.of("start_date=&end_date=", "end_date&start_date")) {
                Answer answer = send(list.plus(same));
                answer.mustBe(200).mustEqual("the body", plain.text(), answer.text());
            }
        }
    }

    @Law(stated = "Values")
    void lists_that_know_no_dates_ignore_them() {
        List<Listing> others =
                lists().stream().filter(list -> !datedLists().contains(list)).toList();
        for (Listing list : others) {
            Answer plain = send(list.plus(""));
            for (String dates : List.of("start_date=9999-12-31", "start_date=x&end_date=2025-02-30&end_date=")) {
                Answer answer = send(list.plus(dates));
                answer.mustBe(200).mustEqual("the body", plain.text(), answer.text());
            }
        }
    }

    /** The days of those lists that have rows. */
    private List<Days> days(List<Listing> lists) {
        List<Days> days = lists.stream()
                .map(list -> new Days(list, whole(list), target.zone()))
                .filter(one -> !one.known().isEmpty())
                .toList();
        if (days.isEmpty()) {
            throw new NotApplicable("no list that knows dates has rows of more than one day, or few of one");
        }
        return days;
    }

    private void mustHold(Days days, LocalDate start, LocalDate end) {
        Whole window = whole(window(days.list(), start, end));
        List<Long> expected = days.within(start, end);
        window.answer()
                .mustEqual(
                        "the ids from " + start + " to " + end, expected, ids(window.slice(0, expected.size() + 1L)));
        window.answer().mustEqual("the total", expected.size(), window.size());
    }

    private Page following(Page page, Listing window, int number, int size) {
        String next = target.has(Capability.LINKS) ? page.link("next") : null;
        String base = target.url().toString();
        return next != null && next.startsWith(base + "/")
                ? new Page(send(Call.get(next.substring(base.length()))))
                : page(window, number, size);
    }

    private static Listing window(Listing list, LocalDate start, LocalDate end) {
        return list.with("start_date=" + start + "&end_date=" + end);
    }

    /** Days to cut a list at: telling ones, and one from anywhere in it. */
    private List<LocalDate> cuts(Days days) {
        List<LocalDate> cuts = new ArrayList<>(days.telling(isThorough() ? FEW : 1));
        int any = random().nextInt(days.whole().size());
        days.whole().slice(any, any + 1L).forEach(row -> cuts.add(days.of(row)));
        return cuts.stream().distinct().toList();
    }
}
