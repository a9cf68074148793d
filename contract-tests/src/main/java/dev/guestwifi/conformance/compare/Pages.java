package dev.guestwifi.conformance.compare;

import dev.guestwifi.conformance.data.DataSet;
import dev.guestwifi.conformance.deployment.Capability;
import dev.guestwifi.conformance.model.Endpoint;
import dev.guestwifi.conformance.model.ModelTeam;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Requests for pages of lists. */
final class Pages {
    private static final int LARGEST = 1000;
    /** The last page of a list of thousands. */
    private static final int LAST_PAGE = 3;

    private static final List<String> UNKNOWN = List.of(
            "",
            "x=/a?page=0;per_page=0",
            "x=%00",
            "foo",
            "=x",
            "&",
            "Page=2",
            "PER_PAGE=1",
            "pages=x&per-page=0",
            "foo=1&foo=2",
            "slug2=NO",
            "start=2025-13-45",
            "page%20=0",
            "%70=1",
            "page.=0");

    private Pages() {}

    static List<Sequence> of(GeneratorContext context) {
        List<Sequence> all = new ArrayList<>(context.readsWithExpiringKeys());
        for (Endpoint list : context.lists()) { // every value of every row
            for (String slug : context.slugs().stream().distinct().toList()) {
                int pages = Math.max(1, (context.rows(list, slug).size() + LARGEST - 1) / LARGEST);
                for (int page = 1; page <= pages; page++) {
                    all.add(read(context, list, slug, page, LARGEST));
                }
            }
        }
        for (Endpoint list : context.lists()) { // beyond 32 bits as an offset
            all.add(read(context, list, context.target().team(), Integer.MAX_VALUE, LARGEST));
        }
        all.addAll(edges(context));
        if (context.state().team(DataSet.LARGE).isPresent()) {
            all.add(read(context, Endpoint.CUSTOMERS, DataSet.LARGE, LAST_PAGE, LARGEST));
        }
        if (context.has(Capability.PROBLEMS)) {
            all.addAll(wrong(context));
        }
        all.addAll(context.pairwise(
                context.count(13, 400),
                context.isThorough() ? Pairwise.Wrong.FEW : Pairwise.Wrong.NONE,
                List.of(
                        context.paths(context.lists()),
                        context.methods(),
                        context.teams(),
                        sizes(context),
                        numbers(context),
                        Choice.parameters(true, UNKNOWN),
                        Choice.parameters(
                                true, List.of("", "", "start_date=2025-01-01", "end_date=2025-08-22&start_date=")),
                        order(),
                        HeaderChoices.harmless(context))));
        return all;
    }

    /** Every wrong value, several in each request: all errors are reported at once. */
    private static List<Sequence> wrong(GeneratorContext context) {
        List<Endpoint> dated = context.datedLists();
        List<Endpoint> lists = new ArrayList<>(context.lists());
        lists.addAll(dated); // more often, since to the others dates are unknown parameters
        List<List<Choice>> parts = new ArrayList<>(List.of(
                context.paths(lists),
                TeamNames.malformed(context),
                sizes(context),
                numbers(context),
                DateRanges.dates(context, "start_date", "st%61rt_date", dated),
                DateRanges.dates(context, "end_date", "%65nd_date", dated),
                order(),
                HeaderChoices.packed(context)));
        return context.pairwise(context.count(24, 90), Pairwise.Wrong.ALL, parts);
    }

    /** The last page of lists of other lengths, full, nearly full or with a single row, and the page after it. */
    private static List<Sequence> edges(GeneratorContext context) {
        List<Sequence> all = new ArrayList<>();
        for (ModelTeam team : context.target().hasOwnData() ? context.state().teams() : List.<ModelTeam>of()) {
            if (team.slug().matches(context.isThorough() ? "rows-.*" : "rows-(.{1,2}|1001)")) {
                List<Endpoint> lists = context.isThorough() ? context.lists() : context.someLists(1);
                for (Endpoint list : lists) {
                    int total = context.rows(list, team.slug()).size();
                    List<Integer> sizes = Stream.of(10, total, total - 1, total + 1, total / 2, 7)
                            .filter(size -> size > 0 && size <= (context.isThorough() ? LARGEST : 10))
                            .distinct()
                            .toList();
                    int size = sizes.get(context.random().nextInt(sizes.size()));
                    int last = Math.max(1, (total + size - 1) / size);
                    all.add(read(context, list, team.slug(), last, size));
                    if (context.random().nextInt(3) == 0) {
                        all.add(read(context, list, team.slug(), last + 1, size));
                    }
                }
            }
        }
        return all;
    }

    private static Sequence read(GeneratorContext context, Endpoint list, String slug, int page, int size) {
        String query = "?slug=" + slug + "&per_page=" + size + (page == 1 ? "" : "&page=" + page);
        return Sequence.of(context.draft().request().target(list.path() + query));
    }

    static List<Choice> order() {
        return List.of(Choice.good(draft -> {}), Choice.good(draft -> draft.isReversed = true));
    }

    private static List<String> all(GeneratorContext context) {
        List<String> totals = new ArrayList<>();
        for (Endpoint list : context.lists()) {
            int total = context.size(list);
            for (int near = Math.max(1, total - 1); near <= total + 1; near++) {
                totals.add(Integer.toString(near));
            }
            totals.add(Integer.toString(Math.max(1, total / 2)));
        }
        return totals.stream().distinct().filter(total -> total.length() < 4).toList();
    }

    static List<Choice> sizes(GeneratorContext context) {
        List<String> good = new ArrayList<>(List.of(
                "",
                "",
                "per_page=",
                "per_page",
                "per_page=10",
                "per_page=1",
                "per_page=2",
                "per_page=3",
                "per_page=7",
                "per_page=1000",
                "per_page=999",
                "per_page=007",
                "per_page=0000000000000000003",
                "p%65r_page=2",
                "per_page=%33",
                "per_page=&per_page=3",
                "per_page=2&per_page="));
        all(context).forEach(total -> good.add("per_page=" + total));
        List<String> bad = new ArrayList<>(List.of(
                "per_page=0",
                "per_page=-1",
                "per_page=%2B1",
                "per_page=+1",
                "per_page=1%20",
                "per_page=%201",
                "per_page=1.0",
                "per_page=1e1",
                "per_page=%D9%A3",
                "per_page=%EF%BC%93",
                "per_page=0x1",
                "per_page=x",
                "per_page=%00",
                "per_page=3%00",
                "per_page=3&per_page=3",
                "per_page=3&per_page=4",
                "per_page=3&p%65r_page=0",
                "per_page=00000000000000000003",
                "per_page=1_0",
                "per_page=1%2C0",
                "per_page=000",
                "per_page=1=0",
                "per_page=%2D0",
                "per_page=1%0A",
                "per_page=%E2%80%833"));
        if (context.has(Capability.PAGE_LIMIT)) {
            bad.addAll(List.of(
                    "per_page=1001",
                    "per_page=2147483648",
                    "per_page=4294967297",
                    "per_page=9999999999999999999",
                    "per_page=18446744073709551617",
                    "per_page=99999999999999999999",
                    "per_page=01001"));
        }
        return Choice.all(Choice.parameters(true, good), Choice.parameters(false, bad));
    }

    static List<Choice> numbers(GeneratorContext context) {
        List<String> good = new ArrayList<>(List.of(
                "",
                "",
                "page=",
                "page",
                "page=1",
                "page=2",
                "page=3",
                "page=4",
                "page=9",
                "page=002",
                "page=0000000000000000002",
                "page=2147483647",
                "page=2147483646",
                "p%61ge=2",
                "page=%32",
                "page=&page=2",
                "page=1&page=",
                "page=1001"));
        all(context).forEach(total -> good.add("page=" + total));
        List<String> bad = List.of(
                "page=0",
                "page=00",
                "page=-1",
                "page=%2B1",
                "page=+2",
                "page=2%20",
                "page=2%0A",
                "page=%202",
                "page=1.0",
                "page=1.5",
                "page=1e1",
                "page=%D9%A2",
                "page=%EF%BC%92",
                "page=0x2",
                "page=x",
                "page=%00",
                "page=2%00",
                "page=1&page=1",
                "page=1&page=2",
                "page=x&page=0",
                "page=2147483648",
                "page=4294967297",
                "page=9999999999999999999",
                "page=18446744073709551617",
                "page=99999999999999999999",
                "page=00000000000000000001",
                "page=1%3B2",
                "page=two",
                "page=%C2%A02",
                "page=NaN",
                "page=null",
                "page=1/1");
        return Choice.all(Choice.parameters(true, good), Choice.parameters(false, bad));
    }
}
