package dev.guestwifi.conformance.compare;

import dev.guestwifi.conformance.model.Endpoint;
import dev.guestwifi.conformance.model.WireRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Conditional requests for lists, before and after vouchers change. */
final class Conditionals {
    /** Values of If-None-Match that match; a line break separates several fields. */
    private static final List<String> MATCHING = List.of(
            "{{tag0}}",
            "\"x\", {{tag0}}",
            "{{tag0}},\"x\"",
            "\"x\"\n{{tag0}}",
            "{{tag0}}\n\"x\"",
            "*",
            "{{strong0}}",
            ", {{tag0}} ,",
            "\"a,b\", {{tag0}}",
            "\"\", {{tag0}}",
            "{{tag0}}, {{tag0}}",
            "\"x\",W/\"y\"\t,\t{{strong0}}");

    /** Values that do not match any page. */
    static final List<String> OTHER = List.of(
            "\"*\"",
            "\"x\"",
            "W/\"x\", W/\"y\"",
            "\"a,b\"",
            "W/\"\"",
            "\"x\"\n\"y\"",
            "\"W/x\"",
            "",
            ",",
            "x",
            "\"x",
            "W/x, \"x\"y",
            "*, \"x\"");

    /** Values that do not match, which need a tag of the run. */
    private static final List<String> OF_OTHERS = List.of("{{tag1}}", "W/x, {{tag0}}x");

    /** Lists that a quick run reads again. */
    private static final int FEW = 3;

    private Conditionals() {}

    static List<Sequence> of(GeneratorContext context) {
        List<Sequence> sequences = new ArrayList<>();
        List<String> matching = new ArrayList<>(MATCHING);
        Collections.shuffle(matching, new Random(context.random().nextLong()));
        int part = matching.size() / FEW;
        for (int i = 0; i < context.count(FEW, 16); i++) {
            Endpoint list = context.lists().get(i % context.lists().size());
            sequences.add(readAgain(
                    context, list, context.isThorough() ? MATCHING : matching.subList(i * part, (i + 1) * part)));
            if (!context.target().isReadOnly()
                    && context.state().knows(Endpoint.VOUCHER_LIST)
                    && i % 2 == context.count(1, 0)) {
                sequences.add(changed(context));
            }
        }
        return sequences;
    }

    private static WireRequest list(GeneratorContext context, Endpoint list, String more) {
        return context.draft()
                .request()
                .target(list.path() + "?slug=" + context.target().team() + more);
    }

    private static Sequence readAgain(GeneratorContext context, Endpoint list, List<String> conditions) {
        List<String> pages = List.of("", "&per_page=3", "&page=2&per_page=2", "&page=99", "&start_date=2025-08-22");
        String page = pages.get(context.random().nextInt(pages.size()));
        WireRequest first = list(context, list, page);
        WireRequest second = list(context, list, page + (page.contains("per_page") ? "&x=1" : "&per_page=4"));
        List<WireRequest> requests = new ArrayList<>(List.of(first, second));
        for (String condition : conditions) {
            WireRequest again = conditional(first, condition);
            requests.add(context.random().nextInt(4) == 0 ? again.method("HEAD") : again);
        }
        for (String condition : context.isThorough() ? OTHER : List.<String>of()) { // a quick run sends them elsewhere
            requests.add(conditional(first, condition));
        }
        for (String condition : OF_OTHERS) {
            requests.add(conditional(first, condition).with("If-Modified-Since", "Fri, 01 Jan 2100 00:00:00 GMT"));
        }
        // A server that keeps pages has kept neither of these.
        WireRequest unread =
                first.target(first.target() + "&y=" + context.random().nextInt(Integer.MAX_VALUE));
        requests.add(conditional(unread, "{{tag0}}").method(context.random().nextBoolean() ? "HEAD" : "GET"));
        if (context.isThorough()) {
            requests.add(conditional(unread.target(unread.target() + "&z="), "*"));
        }
        if (context.isThorough() || list.isDated()) {
            requests.add(first.with("Accept-Encoding", "gzip"));
            requests.add(conditional(first, "{{tag0}}")
                    .with("Accept-Encoding", "gzip")
                    .with("If-Modified-Since", "Thu, 01 Jan 1970 00:00:00 GMT")
                    .with("Cache-Control", "no-cache"));
        }
        return new Sequence(requests);
    }

    private static WireRequest conditional(WireRequest request, String condition) {
        WireRequest conditional = request;
        for (String value : condition.split("\n", -1)) {
            conditional = conditional.with("If-None-Match", value);
        }
        return conditional;
    }

    /** Pages before and after a change on another page. */
    private static Sequence changed(GeneratorContext context) {
        WireRequest first = list(context, Endpoint.VOUCHER_LIST, "&per_page=2");
        WireRequest other = list(context, Endpoint.VENUES, "");
        WireRequest create = context.create("TAG");
        WireRequest delete = context.draft()
                .request()
                .method("DELETE")
                .target("/vouchers/{{id0}}?slug=" + context.target().team());
        String method = context.random().nextBoolean() ? "HEAD" : "GET"; // each may be cached in its own way
        return Sequence.of(
                first.method(method),
                other,
                create,
                conditional(first, "{{tag0}}").method(method),
                conditional(other, "{{tag1}}"),
                first,
                conditional(first, "{{tag5}}"),
                delete,
                conditional(first, "{{tag5}}"),
                conditional(first, "{{tag0}}"));
    }
}
