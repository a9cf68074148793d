package dev.guestwifi.conformance.compare;

import dev.guestwifi.conformance.deployment.Capability;
import dev.guestwifi.conformance.model.WireRequest;
import java.util.ArrayList;
import java.util.List;

/** Requests with all kinds of methods, paths and HTTP syntax. */
final class Messages {
    private static final List<String> UNREADABLE = List.of(
            "%zz",
            "x=%",
            "x=%ff",
            "%C3=1",
            "x=%C3%28",
            "x=%4",
            "%u0041=1",
            "a=%00%",
            "x=%C0%AF",
            "x=%ED%A0%80",
            "x=%F5%80%80%80",
            "x=%F4%90%80%80",
            "x=%g0",
            "x=%E2%82",
            "x=% 0".replace(' ', '+'));
    /** The first of the paths are those of lists. */
    private static final int LISTS = 4;

    private static final List<String> REAL_PATHS = List.of(
            "/customers",
            "/customer-visits",
            "/venues",
            "/vouchers",
            "/vouchers/9007199254740991",
            "/vouchers/abc",
            "/%63ustomers",
            "/v%65nues",
            "/vouchers/%39%30",
            "/customer%2Dvisits");

    /** Paths that do not exist. */
    static final List<String> NOWHERE = List.of(
            "/nowhere",
            "/",
            "",
            "/customers/",
            "/vouchers/1/",
            "/vouchers/",
            "/Customers",
            "/VENUES",
            "/vouchers%2F1",
            "/customers%20",
            "/customers.json",
            "/customers/1",
            "/venues/1/x",
            "/customer_visits",
            "/voucher",
            "/vouchers/1/2",
            "/vouchers/%2F",
            "/api/customers",
            "/customers;x=1",
            "/venues;",
            "/customers%3Bx",
            "/x%2e",
            "/...",
            "/vouchers/....");

    private static final List<String> METHODS = List.of("PUT", "PATCH", "PROPFIND", "TRACE", "FOO");

    private static final String KEY = "X-API-Key";
    private static final int LONGEST_LINE = 8000;
    private static final int MOST_FIELDS = 100;
    private static final int LARGEST_HEAD = 16 << 10;

    private Messages() {}

    static List<Sequence> of(GeneratorContext context) {
        List<Sequence> all = new ArrayList<>(context.pairwise(
                context.count(12, 300),
                context.isThorough() ? Pairwise.Wrong.FEW : Pairwise.Wrong.NONE,
                List.of(paths(), methods(context), queries(context), keys(), HeaderChoices.requestIds(), bodies())));
        all.addAll(HeaderForms.of(context));
        all.addAll(context.readsWithExpiringKeys());
        all.addAll(unreadable(context));
        all.addAll(always(context));
        all.addAll(Precedence.of(context));
        all.addAll(CachedPages.of(context));
        return all;
    }

    /** Every query that cannot be read, on any path, and paths that cannot. */
    private static List<Sequence> unreadable(GeneratorContext context) {
        String slug = "?slug=" + context.target().team();
        List<String> targets = new ArrayList<>(List.of("/venues%zz" + slug, "/vouchers/%4" + slug));
        UNREADABLE.forEach(query -> targets.add(REAL_PATHS.get(context.random().nextInt(LISTS)) + slug + "&" + query));
        int part = context.random().nextInt(2);
        return targets.stream()
                .filter(target -> context.isThorough() || targets.indexOf(target) % 2 == part)
                .map(target -> context.get(target).with("X-Request-Id", "unreadable"))
                .map(get -> Sequence.of(isHead(context) ? get.method("HEAD") : get))
                .toList();
    }

    /** A method that no path has. */
    static String otherMethod(GeneratorContext context) {
        return METHODS.get(context.random().nextInt(METHODS.size()));
    }

    private static boolean isHead(GeneratorContext context) {
        return context.has(Capability.HEADERS) && context.random().nextInt(4) == 0;
    }

    /** Cases that every run sends: methods without a key, HEAD, Accept, and media types. */
    private static List<Sequence> always(GeneratorContext context) {
        List<WireRequest> all = new ArrayList<>();
        WireRequest get = context.draft()
                .request()
                .target("/venues?slug=" + context.target().team());
        for (String path : context.isThorough()
                ? List.of("/customers", "/customer-visits", "/venues", "/vouchers", "/vouchers/1")
                : List.of("/customers", "/vouchers", "/vouchers/1")) {
            all.add(get.without("X-API-Key").method("OPTIONS").target(path));
        }
        if (context.has(Capability.HEADERS)) {
            all.add(get.method("HEAD"));
            all.add(get.method("HEAD").with("Accept-Encoding", "gzip"));
            all.add(get.method(context.random().nextBoolean() ? "HEAD" : "GET").target("/vouchers/1"));
            all.add(get.method("HEAD").target(get.target() + "&page=99&x=%25zz&p%2561ge=0")); // decoded once
        }
        for (String type : List.of("application/xml", "application/json")) {
            all.add(get.with("Accept", type).target("/venues?slug=NO"));
        }
        if (!context.target().isReadOnly() && context.has(Capability.FORMS_ONLY)) {
            WireRequest create = context.create("TYPE");
            all.add(create.method(otherMethod(context)));
            WireRequest untyped = create.without("Content-Type");
            all.add(untyped);
            for (String type : List.of(
                    "application/json",
                    MediaTypeChoices.FORM + "; charset=ISO-8859-1",
                    MediaTypeChoices.FORM + "; charset=utf-8")) {
                all.add(untyped.with("Content-Type", type));
            }
            all.add(untyped.with("Content-Type", "application/json").without("X-API-Key"));
        }
        if (context.target().hasOwnData()) {
            if (!context.target().isReadOnly()) {
                all.add(get.method("get")); // names of methods are case-sensitive: it is another one, perhaps unsafe
            }
            all.add(get.without("X-API-Key").method("OPTIONS").target("*"));
            all.add(get.without("Host").version("HTTP/1.0"));
            all.addAll(sizes(context, get));
        }
        return all.stream().map(one -> Sequence.of(one)).toList();
    }

    /** As much as every server takes of a request line and of header fields, with what counts at the end. */
    private static List<WireRequest> sizes(GeneratorContext context, WireRequest get) {
        String path = context.target().url().getRawPath();
        int rest = LONGEST_LINE - ("GET  HTTP/1.1\r\n" + path + get.target() + "&x=").length();
        String key = context.target().key().value();
        WireRequest many = get.without(KEY);
        for (int i = get.fields().size(); i < MOST_FIELDS; i++) {
            many = many.with("X-" + i, "");
        }
        int bytes = get.fields().stream()
                .mapToInt(field -> field.name().length() + field.value().length() + ": \r\n".length())
                .sum();
        WireRequest large =
                get.without(KEY).with("X-Large", "x".repeat(LARGEST_HEAD - bytes - "X-Large: \r\n\r\n".length()));
        return List.of(
                get.target(get.target().replace("?", "?x=" + "x".repeat(rest) + "&")),
                many.with(KEY, key),
                large.with(KEY, key));
    }

    private static List<Choice> paths() {
        List<Choice> paths = new ArrayList<>();
        REAL_PATHS.forEach(path -> paths.add(Choice.good(draft -> draft.path = path)));
        NOWHERE.forEach(path -> paths.add(Choice.good(draft -> draft.path = path)));
        return paths;
    }

    private static List<Choice> methods(GeneratorContext context) {
        List<String> names = new ArrayList<>(List.of("GET", "HEAD", "OPTIONS"));
        if (!context.target().isReadOnly()) {
            names.addAll(List.of("POST", "DELETE"));
            names.addAll(METHODS);
        }
        return names.stream()
                .map(name -> Choice.good(draft -> draft.method = name))
                .toList();
    }

    /** In the query whatever the method. */
    private static List<Choice> queries(GeneratorContext context) {
        List<Choice> choices = new ArrayList<>();
        for (String query : List.of("slug=" + context.target().team(), "", "slug=NO", "x")) {
            choices.add(Choice.good(draft -> draft.query.add(query)));
        }
        for (String query : UNREADABLE) {
            choices.add(Choice.bad(draft -> draft.query.add(query)));
        }
        return choices;
    }

    private static List<Choice> keys() {
        return List.of(
                Choice.good(draft -> {}),
                Choice.good(draft -> {}),
                Choice.good(draft -> {}),
                Choice.bad(draft -> draft.key = null));
    }

    /** Bodies of a POST; none of them creates anything. */
    private static List<Choice> bodies() {
        return List.of(
                Choice.good(draft -> {}),
                Choice.good(draft -> draft.with("Content-Type", "application/x-www-form-urlencoded")),
                Choice.good(draft -> {
                    if (draft.isForm()) {
                        draft.with("Content-Type", "application/json");
                        draft.body = "{}";
                    }
                }));
    }
}
