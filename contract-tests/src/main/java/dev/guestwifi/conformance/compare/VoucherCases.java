package dev.guestwifi.conformance.compare;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.guestwifi.conformance.deployment.Capability;
import dev.guestwifi.conformance.model.Endpoint;
import dev.guestwifi.conformance.model.ModelTeam;
import dev.guestwifi.conformance.model.WireRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Sequences on vouchers that every run sends, because random ones rarely contain them. */
final class VoucherCases {
    private static final List<List<String>> ALIKE = List.of(
            List.of("x%C5%BF", "XS"), // long s
            List.of("%C3%9Fx", "SSx", "%E1%BA%9Ex"), // sharp s
            List.of("%E2%84%AA", "k"), // Kelvin sign
            List.of("%EF%AC%80", "ff"), // ligature
            List.of("e%CC%81", "%C3%89"),
            List.of("%CE%A3%CF%82", "%CF%83%CF%83"),
            List.of("%EF%BC%A1", "A"), // full width
            List.of("%C4%B1", "i"), // without a dot
            List.of("%E2%91%A0", "1"),
            List.of("%CE%BC", "%C2%B5"),
            List.of("o", "%C3%B8"),
            List.of("x-y", "x%E2%80%90y", "x_y"));

    private VoucherCases() {}

    static List<Sequence> of(GeneratorContext context) {
        List<Sequence> sequences = new ArrayList<>(alone(context));
        sequences.addAll(afterTheLast(context));
        if (context.has(Capability.PROBLEMS)) {
            sequences.add(codes(context));
        }
        if (context.has(Capability.IDEMPOTENCY)) {
            sequences.add(again(context));
            sequences.add(otherKeys(context));
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

    /** Retries of one creation: unchanged, with other values, after its voucher was deleted, and with another key. */
    private static Sequence again(GeneratorContext context) {
        WireRequest first = context.create("Again");
        WireRequest once = first.with("Idempotency-Key", "{{key0}}");
        WireRequest other = context.create("aGAIN").with("Idempotency-Key", "{{key0}}");
        WireRequest twice = first.with("Idempotency-Key", "{{key1}}");
        WireRequest list = first.method("GET")
                .target("/vouchers?slug=" + context.target().team() + "&per_page=1000")
                .body(new byte[0]);
        WireRequest delete = list.method("DELETE")
                .target("/vouchers/{{id0}}?slug=" + context.target().team());
        String limits = new String(first.body(), UTF_8) + "&upspeed=000&volumecap=0.0&max_devices=";
        String others = new String(first.body(), UTF_8) + "&upspeed=7";
        WireRequest withoutKey = once.without("X-API-Key");
        return Sequence.of(
                once,
                withoutKey,
                once,
                once.body(limits.getBytes(UTF_8)),
                once.body(others.getBytes(UTF_8)),
                other,
                twice,
                delete,
                once,
                list,
                other,
                twice,
                once);
    }

    /** Idempotency-Keys that differ only in the case of a letter, and one whose first use was refused. */
    private static Sequence otherKeys(GeneratorContext context) {
        WireRequest upper = context.create("Upper").with("Idempotency-Key", "{{key0}}!~A");
        WireRequest lower = context.create("Lower").with("Idempotency-Key", "{{key0}}!~a");
        WireRequest taken = context.create("uPPER").with("Idempotency-Key", "{{key1}}");
        WireRequest free = context.create("Free").with("Idempotency-Key", "{{key1}}");
        return Sequence.of(upper, lower, taken, free, upper, lower, free);
    }
}
