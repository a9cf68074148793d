package dev.guestwifi.conformance.compare;

import dev.guestwifi.conformance.deployment.Capability;
import dev.guestwifi.conformance.model.Endpoint;
import dev.guestwifi.conformance.model.ModelRow;
import dev.guestwifi.conformance.model.WireRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Sequences of creations, deletions, retries and lists, across teams and keys. */
final class VoucherLifecycles {
    private static final List<String> CODES = List.of(
            "Cafe%CC%81-%CE%A3", "caf%C3%A9-%CF%83", "CAFE%CC%81-%CF%82", "cafe-s", "Stra%C3%9Fe", "STRASSE", "B", "b");
    private static final List<String> LIMITS = List.of(
            "",
            "",
            "&upspeed=0",
            "&upspeed=1",
            "&volumecap=5",
            "&volumecap=5.00",
            "&volumecap=05.0",
            "&max_devices=",
            "&downspeed=0007",
            "&downspeed=7",
            "&unknown=1");
    private static final List<String> ODD_IDS = List.of(
            "0",
            "-1",
            "abc",
            "%2B1",
            "1.0",
            "9007199254740991",
            "9007199254740992",
            "99999999999999999999",
            "%D9%A1",
            "1%2F2",
            "%2F",
            "%5C",
            "%20",
            "%F0%9F%98%80",
            "null",
            "...",
            "{{id0}}%20",
            "0{{id0}}",
            "+{{id0}}",
            "{{id0}}.0",
            "{{id0}}%00",
            "{{id0}}%0A",
            "{{id0}}%3Bx",
            "{{id0}},{{id1}}",
            "*");

    private final GeneratorContext context;
    private final RandomGenerator random;
    private final List<String> slugs = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();

    private VoucherLifecycles(GeneratorContext context) {
        this.context = context;
        this.random = context.random();
        String team = context.target().team();
        slugs.addAll(List.of(team, team, team));
        keys.add(context.target().key().value());
        if (context.target().hasOwnData()) {
            String other = context.target().otherTeam().orElse(team);
            slugs.addAll(List.of(other, other));
            slugs.addAll(context.slugs().subList(0, Math.min(6, context.slugs().size())));
            keys.addAll(List.of(keys.get(0), keys.get(0)));
            context.target().otherTeamKey().ifPresent(key -> keys.add(key.value()));
            context.target().readOnlyKey().ifPresent(key -> keys.add(key.value()));
            context.target().furtherKeys().stream()
                    .filter(key -> team.equals(key.team()) && !key.isReadOnly() && key.expiresAt() == null)
                    .limit(1)
                    .forEach(key -> keys.add(key.key().value()));
        }
    }

    /** A venue of the team, sometimes of another team or none. */
    private String venue(String slug) {
        List<ModelRow> rows = context.rows(Endpoint.VENUES, random.nextInt(12) == 0 ? one(context.slugs()) : slug);
        return rows.isEmpty() || random.nextInt(12) == 0
                ? "9007199254740990"
                : Long.toString(
                        rows.get(random.nextInt(Math.min(3, rows.size()))).id());
    }

    static List<Sequence> of(GeneratorContext context) {
        VoucherLifecycles lives = new VoucherLifecycles(context);
        List<Sequence> sequences = new ArrayList<>();
        for (int i = 0; i < context.count(1, 60); i++) {
            List<WireRequest> requests = new ArrayList<>();
            int length = 6 + context.random().nextInt(7);
            while (requests.size() < length) {
                requests.add(lives.step());
            }
            sequences.add(new Sequence(requests));
        }
        sequences.addAll(VoucherCases.of(context));
        return sequences;
    }

    private WireRequest step() {
        int kind = random.nextInt(10);
        if (kind < 5) {
            return create();
        }
        return kind < 8 ? delete() : list();
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private RequestBuilder draft() {
        RequestBuilder draft = context.draft();
        draft.key = one(keys);
        return draft;
    }

    private WireRequest create() {
        String slug = one(slugs);
        RequestBuilder draft =
                creation(slug, venue(slug), one(random.nextBoolean() ? CODES : CODES.subList(0, 3)) + one(LIMITS));
        draft.key = one(keys);
        if (context.has(Capability.IDEMPOTENCY) && random.nextInt(3) > 0) {
            draft.with("Idempotency-Key", "{{key" + random.nextInt(3) + "}}");
        }
        return draft.request();
    }

    private RequestBuilder creation(String slug, String venue, String rest) {
        RequestBuilder draft = context.draft();
        draft.method = "POST";
        draft.path = "/vouchers";
        draft.with("Content-Type", "application/x-www-form-urlencoded");
        draft.form.add("slug=" + slug + "&venue_id=" + venue + "&number_of_days=" + (1 + random.nextInt(2))
                + "&code={{code}}" + rest);
        return draft;
    }

    private WireRequest delete() {
        RequestBuilder draft = draft();
        draft.method = "DELETE";
        String id = random.nextInt(5) == 0 ? one(ODD_IDS) : "{{id" + random.nextInt(3) + "}}";
        draft.path = "/vouchers/" + id;
        draft.query.add("slug=" + one(slugs));
        draft.query.addAll(one(List.<List<String>>of(
                List.of(), List.of(), List.of("page=x", "per_page=0"), List.of("page=1", "page=2"))));
        return draft.request();
    }

    private WireRequest list() {
        RequestBuilder draft = draft();
        draft.path = "/vouchers";
        draft.query.add("slug=" + one(slugs));
        boolean isWhole = context.has(Capability.PAGE_LIMIT) && random.nextBoolean();
        draft.query.add(
                isWhole ? "per_page=1000" : "per_page=" + (1 + random.nextInt(8)) + "&page=" + (1 + random.nextInt(6)));
        return draft.request();
    }
}
