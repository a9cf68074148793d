package dev.guestwifi.conformance.compare;

import dev.guestwifi.conformance.deployment.Capability;
import dev.guestwifi.conformance.deployment.Secret;
import dev.guestwifi.conformance.model.Endpoint;
import dev.guestwifi.conformance.model.WireRequest;
import java.util.ArrayList;
import java.util.List;

/**
 * A page that was just read, requested again with one difference at a time: a server that keeps pages must not take
 * these requests for the first.
 */
final class CachedPages {
    private static final String PAGE = "&per_page=3&page=1";
    /** What is added to the query of the page. */
    private static final List<String> ADDED = List.of(
            "&page=2",
            "&page=1",
            "&per_page=4",
            "&slug=" + TeamNames.UNKNOWN,
            "&page=",
            "&x=1",
            "&start_date=2025-08-22",
            "&end_date=2025-08-22",
            "&end_date=2025-08-22%0A");
    /** What stands in the place of {@link #PAGE}. */
    private static final List<String> INSTEAD = List.of(
            "&per_page=1&page=3",
            "&per_page=31&page=1",
            "&page=11&per_page=3",
            "&per_page=3&p%61ge=01",
            "&per_page=3&page=0");

    private CachedPages() {}

    static List<Sequence> of(GeneratorContext context) {
        List<Endpoint> lists = context.lists();
        int first = context.random().nextInt(lists.size());
        List<Sequence> sequences = new ArrayList<>();
        for (int i = 0; i < context.count(1, lists.size()); i++) {
            Endpoint list = lists.get((first + i) % lists.size());
            sequences.add(new Sequence(around(context, list)));
            if (context.target().hasOwnData()) {
                WireRequest packed = page(context, list, "&per_page=100").with("Accept-Encoding", "gzip");
                sequences.add(Sequence.of(packed, packed.without("Host").with("Host", "other.example")));
            }
        }
        if (!context.target().isReadOnly() && context.state().knows(Endpoint.VOUCHER_LIST)) {
            sequences.add(changed(context));
        }
        return sequences;
    }

    private static WireRequest page(GeneratorContext context, Endpoint list, String query) {
        return context.get(list.path() + "?slug=" + context.target().team() + query);
    }

    private static List<WireRequest> around(GeneratorContext context, Endpoint list) {
        WireRequest page = page(context, list, PAGE);
        String team = context.target().team();
        List<WireRequest> all = new ArrayList<>(List.of(page, page));
        ADDED.forEach(more -> all.add(page.target(page.target() + more)));
        INSTEAD.forEach(query -> all.add(page(context, list, query)));
        all.add(page.target(list.path() + "?slug=" + TeamNames.UNKNOWN + PAGE));
        context.slugs().stream()
                .filter(slug -> !slug.equals(team))
                .findFirst()
                .ifPresent(slug -> all.add(page.target(list.path() + "?slug=" + slug + PAGE)));
        context.lists().stream()
                .filter(other -> other != list)
                .findFirst()
                .ifPresent(other -> all.add(page(context, other, PAGE)));
        all.add(page.target(page.target().replace("?", "/?")));
        otherKeys(context).forEach(key -> all.add(page.without("X-API-Key").with("X-API-Key", key)));
        all.add(page.without("X-API-Key"));
        all.add(page.with("X-API-Key", "x"));
        if (context.has(Capability.HEADERS)) {
            all.add(page.method("HEAD"));
            otherKeys(context)
                    .forEach(key ->
                            all.add(page.method("HEAD").without("X-API-Key").with("X-API-Key", key)));
            all.add(page.with("X-Request-Id", "mine"));
            all.add(page.with("If-None-Match", "*"));
            all.add(page.with("Accept-Encoding", "gzip"));
        }
        if (!context.target().isReadOnly()) {
            all.add(page.method("DELETE"));
            all.add(page.method("POST"));
            all.add(page.method("POST").with("Content-Type", MediaTypeChoices.FORM));
        }
        all.add(page);
        return all;
    }

    private static List<String> otherKeys(GeneratorContext context) {
        List<String> keys = new ArrayList<>();
        context.target().deadKey().map(Secret::value).ifPresent(keys::add);
        if (context.target().hasOwnData()) {
            context.target().readOnlyKey().map(Secret::value).ifPresent(keys::add);
            context.target().otherTeamKey().map(Secret::value).ifPresent(keys::add);
        }
        return keys;
    }

    /** Pages that were read before a change, or before two that cancel each other out in number. */
    private static Sequence changed(GeneratorContext context) {
        WireRequest plain = page(context, Endpoint.VOUCHER_LIST, context.whole());
        WireRequest all = context.has(Capability.HEADERS) ? plain.with("Accept-Encoding", "gzip") : plain;
        int total = context.size(Endpoint.VOUCHER_LIST);
        WireRequest end = page(context, Endpoint.VOUCHER_LIST, "&per_page=2&page=" + (total / 2 + 1));
        WireRequest past = page(context, Endpoint.VOUCHER_LIST, "&per_page=1&page=" + (total + 3));
        WireRequest delete = plain.method("DELETE")
                .target("/vouchers/{{id0}}?slug=" + context.target().team());
        WireRequest deleteLast = delete.target(delete.target().replace("{{id0}}", "{{id2}}"));
        List<WireRequest> requests = new ArrayList<>(List.of(
                context.create("1"), context.create("2"), all, end, past, delete, context.create("3"), all, end));
        requests.addAll(List.of(deleteLast, context.create("4"), all, context.create("5"), past, end));
        return new Sequence(requests);
    }
}
