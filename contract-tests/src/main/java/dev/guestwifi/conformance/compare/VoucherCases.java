package dev.guestwifi.conformance.compare;

import dev.guestwifi.conformance.data.DataSet;
import dev.guestwifi.conformance.deployment.Capability;
import dev.guestwifi.conformance.model.Endpoint;
import dev.guestwifi.conformance.model.ModelRow;
import dev.guestwifi.conformance.model.ModelTeam;
import dev.guestwifi.conformance.model.WireRequest;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Sequences on vouchers that every run sends, because random ones rarely contain them. */
final class VoucherCases {
    /** The same code in other cases and compositions: each letter here is one that is often folded wrongly. */
    private static final List<List<String>> EQUAL = List.of(
            List.of("x%C5%BF", "XS"), // long s
            List.of("%C3%9F", "SS"), // sharp s
            List.of("%E2%84%AA", "k"), // Kelvin sign
            List.of("%EF%AC%83", "FFI"), // a ligature
            List.of("e%CC%81", "%C3%89"),
            List.of("%CE%A3%CF%82", "%CF%83%CF%83"), // sigma
            List.of("%C4%B0", "i%CC%87"), // with a dot
            List.of("%CE%90", "%CE%AA%CC%81"), // iota with two marks, whose capital is three characters
            List.of("%CE%B0", "%CE%AB%CC%81"),
            List.of("%E1%BE%B3", "%CE%91%CE%99"), // iota below
            List.of("%C7%B0", "J%CC%8C"),
            List.of("%EA%B0%81", "%E1%84%80%E1%85%A1%E1%86%A8"), // Hangul
            List.of("a%CC%A3%CC%87", "A%CC%87%CC%A3"), // marks in two orders
            List.of("%F0%90%90%80", "%F0%90%90%A8"), // beyond 16 bits
            List.of("%C7%85", "%C7%84"),
            List.of("%E2%84%AB", "%C3%A5"), // Angstrom sign
            List.of("%CE%BC", "%C2%B5")); // micro sign

    /** Other codes that a comparison by compatibility, by a collation or by a pattern takes for the first. */
    private static final List<List<String>> ALIKE = List.of(
            List.of("A1i", "%EF%BC%A1%E2%91%A0%E2%81%B1", "A%C2%B9i", "A1%C4%B1", "A1%C3%AD"),
            List.of("1oz-7", "1%C3%B8z-7", "1oz%E2%80%907", "1oz-07", "1oz-%D9%A7", "1%E2%80%8Bo%C2%ADz-7", "1oz7"),
            List.of("x1y", "x_y", "x%25", "x1y%C3%9F", "x1y%E1%BA%9E", "x1yss", "x*", "x%3Fy"));

    /** Other ways to write a number, which are not the id. */
    private static final List<LongFunction<String>> NOT_IDS = List.of(
            id -> "0" + id,
            id -> "%2B" + id,
            id -> "%20" + id,
            id -> id + "%0A",
            id -> id + ".0",
            id -> id + ".json",
            id -> id + "abc",
            id -> id + "-x",
            id -> id + "%00",
            id -> id + ",1",
            id -> "1" + "0".repeat(20),
            VoucherCases::inArabic);

    private static final int NOT_IDS_OF_ONE = 2;

    /** Neither the id nor the code of a voucher of the kit's own data. */
    private static final long FREE_NUMBER = 7_000_000_000_000L;

    private VoucherCases() {}

    static List<Sequence> of(GeneratorContext context) {
        List<Sequence> sequences = new ArrayList<>(alone(context));
        sequences.addAll(afterTheLast(context));
        if (context.has(Capability.PROBLEMS)) {
            sequences.add(codes(context));
            sequences.addAll(loaded(context));
            if (context.target().hasOwnData()) {
                sequences.add(codeAsId(context));
                sequences.addAll(deletedForGood(context));
            }
        }
        if (context.has(Capability.IDEMPOTENCY)) {
            sequences.addAll(IdempotencyCases.of(context));
        }
        return sequences;
    }

    /** Codes that are equal, and codes that only look alike; a quick run joins the equal ones. */
    private static Sequence codes(GeneratorContext context) {
        List<List<String>> groups = new ArrayList<>(ALIKE);
        if (context.isThorough()) {
            groups.addAll(EQUAL);
            groups.add(List.of("hAaAa", "hBBBB", "hAaBB")); // have the same hash code
        }
        groups.add(IntStream.range(0, 2)
                .mapToObj(form -> EQUAL.stream().map(forms -> forms.get(form)).collect(Collectors.joining()))
                .toList());
        List<WireRequest> requests = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            for (String code : groups.get(i)) {
                // Ids of requests have nothing to do with what they create.
                requests.add(context.create(i + "-" + code).with("X-Request-Id", "same"));
            }
        }
        return new Sequence(requests);
    }

    /** Codes of vouchers that were there before the run, in other forms; and other teams' ids. */
    private static List<Sequence> loaded(GeneratorContext context) {
        List<Sequence> sequences = new ArrayList<>();
        List<LongFunction<String>> notIds = new ArrayList<>(NOT_IDS);
        Collections.shuffle(notIds, new Random(context.random().nextLong()));
        for (String slug : context.target().hasOwnData() ? context.slugs() : List.<String>of()) {
            List<ModelRow> rows = context.rows(Endpoint.VOUCHER_LIST, slug);
            boolean canCreate = !context.rows(Endpoint.VENUES, slug).isEmpty();
            boolean areAll = context.isThorough() && slug.equals(DataSet.UNUSUAL_TEXTS);
            int most = areAll ? rows.size() : Math.min(rows.size(), context.count(1, 3));
            for (int i = 0; canCreate && i < most; i++) {
                ModelRow row = rows.get(areAll ? i : context.random().nextInt(rows.size()));
                String code = row.json().path("code").asText();
                List<String> forms = List.of(
                        code,
                        code.toUpperCase(Locale.ROOT),
                        code.toLowerCase(Locale.ROOT),
                        Normalizer.normalize(code, Normalizer.Form.NFD),
                        Normalizer.normalize(code, Normalizer.Form.NFKC));
                String form = forms.get(context.random().nextInt(forms.size()));
                List<WireRequest> requests = new ArrayList<>(List.of(context.createExactly(slug, form)));
                requests.add(delete(context, Long.toString(row.id()), other(context, slug)));
                for (int n = 0; n < NOT_IDS_OF_ONE; n++) {
                    Collections.rotate(notIds, 1);
                    requests.add(delete(context, notIds.get(0).apply(row.id()), slug));
                }
                sequences.add(new Sequence(requests));
            }
        }
        return sequences;
    }

    private static WireRequest delete(GeneratorContext context, String id, String slug) {
        return context.get("/vouchers/" + id + "?slug=" + slug).method("DELETE");
    }

    private static String inArabic(long number) {
        StringBuilder arabic = new StringBuilder();
        Long.toString(number).chars().forEach(digit -> arabic.append("%D9%A").append(digit - '0'));
        return arabic.toString();
    }

    /** A code that is a number is no id. */
    private static Sequence codeAsId(GeneratorContext context) {
        String team = context.target().team();
        long number = FREE_NUMBER + context.random().nextInt(Integer.MAX_VALUE);
        return Sequence.of(
                context.createExactly(team, Long.toString(number)),
                context.get("/vouchers/" + number + "?slug=" + team).method("DELETE"));
    }

    private static String other(GeneratorContext context, String slug) {
        return context.slugs().stream()
                .filter(one -> !one.equals(slug))
                .findFirst()
                .orElse(TeamNames.UNKNOWN);
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
                    List<WireRequest> requests =
                            new ArrayList<>(List.of(create, list.request(), delete.request(), list.request(), create));
                    requests.addAll(inAnotherOrder(context, slug, list.request()));
                    return new Sequence(requests);
                })
                .toList();
    }

    /** Few vouchers, of which two in the middle are deleted first. */
    private static List<WireRequest> inAnotherOrder(GeneratorContext context, String slug, WireRequest list) {
        List<WireRequest> requests = new ArrayList<>();
        for (int i = 2; i <= 5; i++) {
            requests.add(context.create(slug, "-" + i));
        }
        boolean isFirstFirst = context.random().nextBoolean();
        for (int id : isFirstFirst ? List.of(1, 4) : List.of(4, 1)) {
            requests.add(context.get("/vouchers/{{id" + id + "}}?slug=" + slug).method("DELETE"));
        }
        requests.add(list);
        return requests;
    }

    /** Vouchers that were there before the run, which are not there for the next one. */
    private static List<Sequence> deletedForGood(GeneratorContext context) {
        String slug = DataSet.DELETIONS;
        List<ModelRow> rows = context.rows(Endpoint.VOUCHER_LIST, slug);
        if (rows.isEmpty() || !context.has(Capability.PAGE_LIMIT)) {
            return List.of();
        }
        List<ModelRow> used = rows.stream()
                .filter(row -> !row.json().path("customer_id").isNull())
                .toList();
        List<ModelRow> from = used.isEmpty() ? rows : used;
        ModelRow row = from.get(context.random().nextInt(from.size()));
        WireRequest list = context.get("/vouchers?per_page=1000&slug=" + slug);
        WireRequest delete = delete(context, Long.toString(row.id()), slug);
        WireRequest create = context.createExactly(slug, row.json().path("code").asText());
        return List.of(Sequence.of(create, delete, list, delete, create, list));
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
