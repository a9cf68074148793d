package dev.guestwifi.conformance.compare;

import dev.guestwifi.conformance.deployment.Capability;
import dev.guestwifi.conformance.model.Endpoint;
import dev.guestwifi.conformance.model.ModelRow;
import dev.guestwifi.conformance.model.ModelTeam;
import dev.guestwifi.conformance.model.WireRequest;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Sequences on vouchers that every run sends, because random ones rarely contain them. */
final class VoucherCases {
    /** In each list, codes that are equal or look so. */
    private static final List<List<String>> ALIKE = List.of(
            List.of("x%C5%BF", "XS"), // long s
            List.of("%C3%9Fx", "SSx", "%E1%BA%9Ex"), // sharp s
            List.of("%E2%84%AA", "k"), // Kelvin sign
            List.of("%EF%AC%80", "ff", "%EF%AC%83"), // ligatures
            List.of("e%CC%81", "%C3%89"),
            List.of("%CE%A3%CF%82", "%CF%83%CF%83"),
            List.of("%EF%BC%A1", "A"), // full width
            List.of("%C4%B1", "i"), // without a dot
            List.of("%C4%B0", "i%CC%87", "I"), // with a dot
            List.of("%CE%90", "%CE%AA%CC%81"), // iota with two marks, whose capital is three characters
            List.of("%CE%B0", "%CE%AB%CC%81"),
            List.of("%E1%BE%B3", "%CE%91%CE%99"), // iota below
            List.of("%C7%B0", "J%CC%8C"),
            List.of("%EA%B0%81", "%E1%84%80%E1%85%A1%E1%86%A8"), // Hangul
            List.of("a%CC%A3%CC%87", "A%CC%87%CC%A3"), // marks in two orders
            List.of("%F0%90%90%80", "%F0%90%90%A8"), // beyond 16 bits
            List.of("%C7%85", "%C7%84"),
            List.of("%E2%84%AB", "%C3%A5"), // Angstrom sign
            List.of("%E2%91%A0", "1"),
            List.of("%CE%BC", "%C2%B5"),
            List.of("o", "%C3%B8"),
            List.of("x-y", "x%E2%80%90y", "x_y", "x%25"),
            List.of("%E2%80%8Bz", "z"),
            List.of("7", "07", "%D9%A7"));

    private VoucherCases() {}

    static List<Sequence> of(GeneratorContext context) {
        List<Sequence> sequences = new ArrayList<>(alone(context));
        sequences.addAll(afterTheLast(context));
        if (context.has(Capability.PROBLEMS)) {
            sequences.add(codes(context));
            sequences.addAll(loaded(context));
        }
        if (context.has(Capability.IDEMPOTENCY)) {
            sequences.addAll(IdempotencyCases.of(context));
        }
        return sequences;
    }

    /** Codes that are equal, and codes that only look alike. */
    private static Sequence codes(GeneratorContext context) {
        List<WireRequest> requests = new ArrayList<>();
        for (int i = 0; i < ALIKE.size(); i++) {
            for (String code : ALIKE.get(i)) {
                requests.add(context.create(i + code));
            }
        }
        return new Sequence(requests);
    }

    /** Codes of vouchers that were there before the run, in other forms; and other teams' ids. */
    private static List<Sequence> loaded(GeneratorContext context) {
        List<Sequence> sequences = new ArrayList<>();
        for (String slug : context.target().hasOwnData() ? context.slugs() : List.<String>of()) {
            List<ModelRow> rows = context.rows(Endpoint.VOUCHER_LIST, slug);
            boolean canCreate = !context.rows(Endpoint.VENUES, slug).isEmpty();
            for (int i = 0; canCreate && i < Math.min(rows.size(), context.count(2, 40)); i++) {
                ModelRow row = rows.get(context.random().nextInt(rows.size()));
                String code = row.json().path("code").asText();
                List<String> forms = List.of(
                        code,
                        code.toUpperCase(Locale.ROOT),
                        code.toLowerCase(Locale.ROOT),
                        Normalizer.normalize(code, Normalizer.Form.NFD),
                        Normalizer.normalize(code, Normalizer.Form.NFKC));
                String form = forms.get(i % forms.size());
                sequences.add(Sequence.of(
                        context.createExactly(slug, form),
                        context.get("/vouchers/" + row.id() + "?slug=" + other(context, slug))
                                .method("DELETE")));
            }
        }
        return sequences;
    }

    private static String other(GeneratorContext context, String slug) {
        return context.slugs().stream().filter(one -> !one.equals(slug)).findFirst().orElse("nobody-at-all");
    }

    /** The only voucher of a team is created and deleted. */
    private static List<Sequence> alone(GeneratorContext context) {
        return context.slugs().stream()
                .filter(slug -> context.rows(Endpoint.VOUCHER_LIST, slug).isEmpty()
                        && !context.rows(Endpoint.VENUES, slug).isEmpty())
                .map(slug -> {
                    RequestBuilder list = context.draft();
                    list.path = "/vouchers";
                    list.query.add("slug=" + slug);
                    RequestBuilder delete = context.draft();
                    delete.method = "DELETE";
                    delete.path = "/vouchers/{{id0}}";
                    delete.query.add("slug=" + slug);
                    WireRequest create = context.create(slug, "");
                    return Sequence.of(
                            create, list.request(), delete.request(), list.request(), create, list.request());
                })
                .toList();
    }

    /** A new voucher comes last even if an existing one has a creation time in the future. */
    private static List<Sequence> afterTheLast(GeneratorContext context) {
        Instant now = Instant.now();
        return context.state().teams().stream()
                .map(ModelTeam::slug)
                .filter(slug -> context.rows(Endpoint.VOUCHER_LIST, slug).stream()
                        .anyMatch(row -> row.createdAt().isAfter(now)))
                .map(slug -> {
                    RequestBuilder list = context.draft();
                    list.path = "/vouchers";
                    list.query.add("slug=" + slug + "&per_page=1000");
                    return Sequence.of(context.create(slug, ""), context.create(slug, "-2"), list.request());
                })
                .toList();
    }
}
