package dev.guestwifi.conformance.compare;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.guestwifi.conformance.model.Endpoint;
import dev.guestwifi.conformance.model.ModelTeam;
import dev.guestwifi.conformance.model.WireRequest;
import dev.guestwifi.conformance.target.Capability;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Sequences on vouchers that are always played, since chance seldom makes them. */
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

    static List<Sequence> of(Scope scope) {
        List<Sequence> sequences = new ArrayList<>(alone(scope));
        sequences.addAll(afterTheLast(scope));
        if (scope.has(Capability.PROBLEMS)) {
            sequences.add(codes(scope));
        }
        if (scope.has(Capability.IDEMPOTENCY)) {
            sequences.add(again(scope));
            sequences.add(otherKeys(scope));
        }
        return sequences;
    }

    /** Codes that are one, and codes that only look alike. */
    private static Sequence codes(Scope scope) {
        List<WireRequest> requests = new ArrayList<>();
        for (int i = 0; i < ALIKE.size(); i++) {
            for (String code : ALIKE.get(i)) {
                requests.add(scope.create(i + code));
            }
        }
        return new Sequence(requests);
    }

    /** The only voucher of a team comes and goes. */
    private static List<Sequence> alone(Scope scope) {
        return scope.slugs().stream()
                .filter(slug -> scope.rows(Endpoint.VOUCHER_LIST, slug).isEmpty()
                        && !scope.rows(Endpoint.VENUES, slug).isEmpty())
                .map(slug -> {
                    Draft list = scope.draft();
                    list.path = "/vouchers";
                    list.query.add("slug=" + slug);
                    Draft delete = scope.draft();
                    delete.method = "DELETE";
                    delete.path = "/vouchers/{{id0}}";
                    delete.query.add("slug=" + slug);
                    WireRequest create = scope.create(slug, "");
                    return Sequence.of(
                            create, list.request(), delete.request(), list.request(), create, list.request());
                })
                .toList();
    }

    /** Where the last voucher is of the future, a new one comes after it all the same. */
    private static List<Sequence> afterTheLast(Scope scope) {
        Instant now = Instant.now();
        return scope.state().teams().stream()
                .map(ModelTeam::slug)
                .filter(slug -> scope.rows(Endpoint.VOUCHER_LIST, slug).stream()
                        .anyMatch(row -> row.createdAt().isAfter(now)))
                .map(slug -> {
                    Draft list = scope.draft();
                    list.path = "/vouchers";
                    list.query.add("slug=" + slug + "&per_page=1000");
                    return Sequence.of(scope.create(slug, ""), scope.create(slug, "-2"), list.request());
                })
                .toList();
    }

    /** One creation again and again: the same, with other values, when its voucher is gone, and under another key. */
    private static Sequence again(Scope scope) {
        WireRequest first = scope.create("Again");
        WireRequest once = first.with("Idempotency-Key", "{{key0}}");
        WireRequest other = scope.create("aGAIN").with("Idempotency-Key", "{{key0}}");
        WireRequest twice = first.with("Idempotency-Key", "{{key1}}");
        WireRequest list = first.method("GET")
                .target("/vouchers?slug=" + scope.target().team() + "&per_page=1000")
                .body(new byte[0]);
        WireRequest delete = list.method("DELETE")
                .target("/vouchers/{{id0}}?slug=" + scope.target().team());
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

    /** Idempotency-Keys that differ in the case of a letter alone, and one whose first use was refused. */
    private static Sequence otherKeys(Scope scope) {
        WireRequest upper = scope.create("Upper").with("Idempotency-Key", "{{key0}}!~A");
        WireRequest lower = scope.create("Lower").with("Idempotency-Key", "{{key0}}!~a");
        WireRequest taken = scope.create("uPPER").with("Idempotency-Key", "{{key1}}");
        WireRequest free = scope.create("Free").with("Idempotency-Key", "{{key1}}");
        return Sequence.of(upper, lower, taken, free, upper, lower, free);
    }
}
