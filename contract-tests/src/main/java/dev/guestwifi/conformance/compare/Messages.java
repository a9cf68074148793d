package dev.guestwifi.conformance.compare;

import dev.guestwifi.conformance.deployment.Capability;
import dev.guestwifi.conformance.model.Field;
import dev.guestwifi.conformance.model.WireRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Requests with all kinds of methods, paths and HTTP syntax. */
final class Messages {
    private static final List<String> PATHS = List.of(
            "/customers",
            "/customer-visits",
            "/venues",
            "/vouchers",
            "/vouchers/9007199254740991",
            "/vouchers/abc",
            "/nowhere",
            "/",
            "",
            "/customers/",
            "/vouchers/1/",
            "/vouchers/",
            "/Customers",
            "/VENUES",
            "/%63ustomers",
            "/v%65nues",
            "/vouchers/%39%30",
            "/vouchers%2F1",
            "/customers%20",
            "/customers.json",
            "/customers/1",
            "/venues/1/x",
            "/customer_visits",
            "/customer%2Dvisits",
            "/voucher",
            "/vouchers/1/2",
            "/vouchers/%2F",
            "/api/customers",
            "/customers;x=1",
            "/venues;",
            "/customers%3Bx",
            "/x%2e");

    private Messages() {}

    static List<Sequence> of(GeneratorContext context) {
        List<Sequence> all = new ArrayList<>(context.pairwise(
                context.count(26, 300),
                List.of(paths(), methods(context), queries(context), keys(), HeaderChoices.requestIds(), bodies())));
        all.addAll(context.pairwise(
                context.count(16, 200),
                List.of(
                        context.paths(context.lists()),
                        context.methods(),
                        context.teams(),
                        Choice.parameters(true, List.of("per_page=1", "per_page=1000", "per_page=3&page=2", "page=99")),
                        HeaderChoices.encodings(),
                        HeaderChoices.requestIds(),
                        forms(context))));
        all.addAll(context.readsWithExpiringKeys());
        all.addAll(always(context));
        return all;
    }

    /** Cases that every run sends: methods without a key, HEAD, Accept, and media types. */
    private static List<Sequence> always(GeneratorContext context) {
        List<WireRequest> all = new ArrayList<>();
        WireRequest get = context.draft()
                .request()
                .target("/venues?slug=" + context.target().team());
        for (String path : List.of("/customers", "/venues", "/vouchers", "/vouchers/1")) {
            all.add(get.without("X-API-Key").method("OPTIONS").target(path));
        }
        if (context.has(Capability.HEADERS)) {
            all.add(get.method("HEAD"));
            all.add(get.method("HEAD").with("Accept-Encoding", "gzip"));
        }
        all.add(get.with("Accept", "application/xml"));
        all.add(get.with("Accept", "text/html").target("/venues?slug=NO"));
        if (!context.target().isReadOnly() && context.has(Capability.FORMS_ONLY)) {
            WireRequest create = context.create("TYPE");
            all.add(create.method("PUT"));
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
        return all.stream().map(one -> Sequence.of(one)).toList();
    }

    private static List<Choice> paths() {
        List<Choice> paths = new ArrayList<>();
        PATHS.forEach(path -> paths.add(Choice.good(draft -> draft.path = path)));
        return paths;
    }

    private static List<Choice> methods(GeneratorContext context) {
        List<String> names = new ArrayList<>(List.of("GET", "HEAD", "OPTIONS"));
        if (!context.target().isReadOnly()) {
            names.addAll(List.of("POST", "PUT", "PATCH", "DELETE", "PROPFIND", "FOO"));
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
        for (String query : List.of("%zz", "x=%", "x=%ff", "%C3=1", "x=%C3%28", "x=%4", "%u0041=1", "a=%00%")) {
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

    /** Host, absolute form, version, and unusual but valid syntax of fields. */
    private static List<Choice> forms(GeneratorContext context) {
        List<Choice> forms = new ArrayList<>(List.of(
                Choice.good(draft -> {}),
                Choice.good(draft -> draft.isAbsolute = true),
                Choice.good(draft -> draft.version = "HTTP/1.0"),
                Choice.good(draft -> draft.with("Connection", "close")),
                Choice.good(draft -> draft.with("Connection", "keep-alive").with("X-Odd", ""))));
        if (context.target().hasOwnData() && context.has(Capability.PROBLEMS)) {
            List<String> hosts = new ArrayList<>(List.of(
                    "localhost",
                    "guest_wifi",
                    "web.1:8080",
                    "[::1]:8080",
                    "example.com:",
                    "EXAMPLE.com",
                    "a%41b",
                    "x!$&'()*+,;=1"));
            hosts.forEach(host -> forms.add(Choice.good(draft -> draft.host = host)));
            for (String bad : List.of("a b", "a/b", "a@b", "[::1", "a:b", "a:80:80", "<x>", "a?b", "a\u00e9", "%zz")) {
                forms.add(Choice.bad(draft -> draft.host = bad));
            }
            forms.add(Choice.bad(draft -> draft.with("Host", String.valueOf(draft.host))));
            forms.add(Choice.bad(draft -> draft.with("host", "other")));
            forms.add(Choice.bad(draft -> draft.host = null));
            forms.add(Choice.good(draft -> {
                draft.host = null;
                draft.version = "HTTP/1.0";
            }));
            forms.add(Choice.bad(draft -> draft.with("Content-Type", "a/b").with("Content-Type", "a/b")));
        }
        forms.add(Choice.good(draft -> {
            List<Field> lower = draft.fields.stream()
                    .map(field -> new Field(field.name().toLowerCase(Locale.ROOT), field.value()))
                    .toList();
            draft.fields.clear();
            draft.fields.addAll(lower);
        }));
        return forms;
    }
}
