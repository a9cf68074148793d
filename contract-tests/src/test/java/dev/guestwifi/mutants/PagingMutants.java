package dev.guestwifi.mutants;

import static dev.guestwifi.mutants.Change.replying;
import static dev.guestwifi.mutants.Change.retrying;
import static dev.guestwifi.mutants.Change.sending;
import static dev.guestwifi.mutants.ChangedLists.lists;

import dev.guestwifi.conformance.result.Family;
import dev.guestwifi.server.model.DateWindow;
import dev.guestwifi.server.model.Page;
import dev.guestwifi.server.model.Row;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Faults in which rows a page has, and in how page numbers are read. */
final class PagingMutants {
    private static final Mutant.Maker PAGING = new Mutant.Maker(Family.PAGING);

    private PagingMutants() {}

    static List<Mutant> all() {
        return Stream.of(slices(), orders(), totals(), numbers())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Mutant> slices() {
        return List.of(
                sliced("pages are numbered from 0", (page, size) -> page * size),
                sliced("pages overlap by a row", (page, size) -> (page - 1) * (size - 1)),
                sliced("a row is skipped between pages", (page, size) -> (page - 1) * (size + 1)),
                sliced("every page is the first", (page, size) -> 0L),
                sliced("the offset is computed in 32 bits", (page, size) -> (int) ((page - 1) * size)),
                PAGING.store("the last row of a list is missing", lists((query, rows) -> {
                    List<Row> all = rows.all(query);
                    Page<Row> cut = rows.cut(query, all.subList(0, Math.max(0, all.size() - 1)));
                    return new Page<>(cut.rows(), all.size(), query.request());
                })),
                PAGING.store(
                        "pages have a row more than asked for",
                        lists((query, rows) -> rows.slice(
                                query,
                                rows.all(query),
                                query.request().offset(),
                                query.request().perPage() + 1L))),
                PAGING.store(
                        "pages have at most 25 rows",
                        lists((query, rows) -> rows.slice(
                                query,
                                rows.all(query),
                                query.request().offset(),
                                Math.min(25, query.request().perPage())))),
                PAGING.store("the last page comes again past the end", lists((query, rows) -> {
                    Page<Row> page = rows.page(query);
                    int last = (int) page.lastPage();
                    boolean isPast = query.request().page() > last;
                    return isPast
                            ? asked(
                                    query,
                                    rows.page(
                                            query.request(last, query.request().perPage())))
                            : page;
                })),
                PAGING.store(
                        "the filter is lost after the first page",
                        lists((query, rows) ->
                                rows.page(query.request().page() == 1 ? query : query.window(DateWindow.ALWAYS)))));
    }

    private interface Offset {
        long of(long page, long size);
    }

    private static Mutant sliced(String name, Offset offset) {
        return PAGING.store(
                name,
                lists((query, rows) -> rows.slice(
                        query,
                        rows.all(query),
                        offset.of(query.request().page(), query.request().perPage()),
                        query.request().perPage())));
    }

    private static Page<Row> asked(ChangedLists.Query query, Page<Row> page) {
        return new Page<>(page.rows(), page.total(), query.request());
    }

    private static List<Mutant> orders() {
        Comparator<Row> byTime = Comparator.comparing(Row::createdAt);
        AtomicInteger reads = new AtomicInteger(); // instead of chance, so that each run finds the same
        return List.of(
                ordered("rows come newest first", Row.ORDER.reversed()),
                ordered("rows come by id", Comparator.comparing(Row::id)),
                ordered(
                        "rows of equal time come by id descending",
                        byTime.thenComparing(Row::id, Comparator.reverseOrder())),
                PAGING.store("rows of equal time come in any order", lists((query, rows) -> {
                    List<Row> all = new ArrayList<>(rows.all(query));
                    Collections.shuffle(all, new Random(reads.incrementAndGet()));
                    return rows.cut(query, all.stream().sorted(byTime).toList());
                })),
                PAGING.store("each page is turned around", lists((query, rows) -> {
                    List<Row> page = new ArrayList<>(rows.page(query).rows());
                    Collections.reverse(page);
                    return new Page<>(page, rows.page(query).total(), query.request());
                })));
    }

    private static Mutant ordered(String name, Comparator<Row> order) {
        return PAGING.store(
                name,
                lists((query, rows) ->
                        rows.cut(query, rows.all(query).stream().sorted(order).toList())));
    }

    private static List<Mutant> totals() {
        return List.of(
                PAGING.store(
                        "the total is that of the page",
                        lists((query, rows) ->
                                total(rows.page(query), rows.page(query).rows().size()))),
                PAGING.store(
                        "the total is one too many",
                        lists((query, rows) ->
                                total(rows.page(query), rows.page(query).total() + 1))),
                PAGING.store(
                        "the total ignores the dates",
                        lists((query, rows) -> total(
                                rows.page(query),
                                rows.page(query.window(DateWindow.ALWAYS)).total()))),
                PAGING.store(
                        "the total counts the rows of all teams",
                        lists((query, rows) ->
                                total(rows.page(query), rows.ofAllTeams(query).size()))),
                PAGING.store(
                        "the total is 0 past the end",
                        lists((query, rows) -> total(
                                rows.page(query),
                                rows.page(query).rows().isEmpty()
                                        ? 0
                                        : rows.page(query).total()))));
    }

    private static Page<Row> total(Page<Row> page, long total) {
        return new Page<>(page.rows(), total, page.request());
    }

    private static List<Mutant> numbers() {
        return List.of(
                PAGING.http("20 rows come by default", sending(Request::isList, r -> orElse(r, "per_page", "20"))),
                PAGING.http("per_page is cut to 1000", clamped("per_page", "[0-9]{4,18}", "1000")),
                PAGING.http("per_page of 0 means the default", clamped("per_page", "0", "10")),
                PAGING.http("page 0 is page 1", clamped("page", "0", "1")),
                PAGING.http("a negative page is page 1", clamped("page", "-[0-9]+", "1")),
                PAGING.http("1.5 is read as 1", numbers(value -> value.replaceAll("\\.[0-9]+$", ""))),
                PAGING.http("1e1 is read as 10", numbers(value -> value.replaceAll("^1e1$", "10"))),
                PAGING.http("a plus sign is accepted", numbers(value -> value.replaceAll("^\\+", ""))),
                PAGING.http("digits of other scripts are accepted", numbers(value -> value.replace('٣', '3'))),
                PAGING.http("what is no number is taken as missing", numbers(value -> value.replaceAll(".*\\D.*", ""))),
                PAGING.http(
                        "a number too large for 32 bits fails",
                        (request, server) -> request.gives("page", "[0-9]{10,}")
                                        && request.text("page").compareTo("2147483647") > 0
                                ? Reply.failure()
                                : server.send(request)),
                PAGING.http(
                        "leading zeros are refused",
                        sending(Request::isList, r -> r.map("page", v -> v.startsWith("00") ? "x" : v))),
                PAGING.http(
                        "an empty page is refused",
                        sending(Request::isList, r -> r.map("page", v -> v.isEmpty() ? "x" : v))),
                PAGING.http(
                        "the first of two pages counts",
                        retrying(
                                reply -> reply.fault().equals("repeated"),
                                request -> request.set("page", request.text("page")))),
                PAGING.http(
                        "unknown parameters are refused",
                        sending(Request::isList, r -> r.gives("unknown") ? r.set("page", "x") : r)),
                PAGING.http(
                        "there is nothing past the end",
                        replying(Request::isList, reply -> isPastTheEnd(reply) ? reply.status(404) : reply)));
    }

    private static boolean isPastTheEnd(Reply reply) {
        return reply.is(200)
                && reply.json().at("/meta/current_page").asLong()
                        > reply.json().at("/meta/last_page").asLong();
    }

    private static Request orElse(Request request, String parameter, String value) {
        return request.text(parameter).isEmpty() ? request.set(parameter, value) : request;
    }

    private static Change clamped(String parameter, String pattern, String instead) {
        return sending(
                Request::isList,
                request -> request.gives(parameter, pattern) ? request.set(parameter, instead) : request);
    }

    private static Change numbers(UnaryOperator<String> reading) {
        return sending(Request::isList, request -> request.map("page", reading).map("per_page", reading));
    }
}
