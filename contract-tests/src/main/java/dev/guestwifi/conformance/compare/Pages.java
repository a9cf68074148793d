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
    /** A page beyond the ten thousand rows after which some stores stop. */
    private static final int FAR = 11;

    private static final int OFTEN = 4;

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

    private final GeneratorContext context;
    private final Decorations decorations;

    private Pages(GeneratorContext context) {
        this.context = context;
        this.decorations = new Decorations(context);
    }

    static List<Sequence> of(GeneratorContext context) {
        return new Pages(context).all();
    }

    private List<Sequence> all() {
        List<Sequence> all = new ArrayList<>(context.readsWithExpiringKeys());
        for (Endpoint list : context.lists()) { // every value of every row
            for (String slug : context.slugs().stream().distinct().toList()) {
                int pages = Math.max(1, (context.rows(list, slug).size() + LARGEST - 1) / LARGEST);
                for (int page = 1; page <= pages; page++) {
                    all.add(read(list, slug, page, LARGEST));
                }
            }
        }
        for (Endpoint list : context.lists()) { // beyond 32 bits as an offset
            all.add(read(list, context.target().team(), Integer.MAX_VALUE, LARGEST));
        }
        all.addAll(edges());
        if (context.state().team(DataSet.LARGE).isPresent()) {
            Endpoint list = context.datedLists()
                    .get(context.random().nextInt(context.datedLists().size()));
            all.add(read(list, DataSet.LARGE, FAR, LARGEST));
        }
        if (context.has(Capability.PROBLEMS)) {
            all.addAll(wrong());
        }
        List<List<Choice>> parts = new ArrayList<>(List.of(
                context.paths(context.lists()),
                context.methods(),
                context.teams(),
                PageParameters.sizes(context),
                PageParameters.numbers(context),
                Choice.parameters(true, UNKNOWN),
                Choice.parameters(true, List.of("", "", "start_date=2025-01-01", "end_date=2025-08-22&start_date=")),
                order()));
        parts.addAll(HeaderForms.harmless(context));
        all.addAll(context.pairwise(
                context.count(22, 400), context.isThorough() ? Pairwise.Wrong.FEW : Pairwise.Wrong.NONE, parts));
        return all;
    }

    /** Every wrong value, several in each request: all errors are reported at once. */
    private List<Sequence> wrong() {
        List<Endpoint> dated = context.datedLists();
        List<List<String>> odd = DateRanges.odd(context);
        List<Endpoint> lists = new ArrayList<>(context.lists());
        for (int i = 0; i < OFTEN; i++) {
            lists.addAll(dated); // more often, since to the others dates are unknown parameters
        }
        List<List<Choice>> parts = new ArrayList<>(List.of(
                context.paths(lists),
                TeamNames.malformed(context),
                PageParameters.sizes(context),
                PageParameters.numbers(context),
                DateRanges.dates(context, "start_date", "st%61rt_date", dated, odd.get(0)),
                DateRanges.dates(context, "end_date", "%65nd_date", dated, odd.get(1)),
                order(),
                HeaderChoices.packed(context)));
        return context.pairwise(context.count(32, 90), Pairwise.Wrong.ALL, parts);
    }

    /** The last page of lists of other lengths, full, nearly full or with a single row, and the page after it. */
    private List<Sequence> edges() {
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
                    all.add(read(list, team.slug(), last, size));
                    if (context.random().nextInt(3) == 0) {
                        all.add(read(list, team.slug(), last + 1, size));
                    }
                }
            }
        }
        return all;
    }

    private Sequence read(Endpoint list, String slug, int page, int size) {
        boolean isLong = slug.equals(DataSet.ALL_YEARS) && list.isDated();
        String all = context.random().nextBoolean() ? "&start_date=0000-01-01" : "&end_date=9999-12-31";
        return decorations.read(list.path() + "?slug=" + slug + "&per_page=" + size + (page == 1 ? "" : "&page=" + page)
                + (isLong ? all : ""));
    }

    static List<Choice> order() {
        return List.of(Choice.good(draft -> {}), Choice.good(draft -> draft.isReversed = true));
    }
}
