package dev.guestwifi.conformance.compare;

import dev.guestwifi.conformance.data.KeyShape;
import dev.guestwifi.conformance.deployment.Capability;
import dev.guestwifi.conformance.deployment.Secret;
import dev.guestwifi.conformance.deployment.TargetKey;
import dev.guestwifi.conformance.model.WireRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Creations and deletions with every kind of key, and what the lists show of them. */
final class KeyWrites {
    private static final String KEY = "X-API-Key";
    private static final int MANY = 20;

    private final GeneratorContext context;

    private KeyWrites(GeneratorContext context) {
        this.context = context;
    }

    static List<Sequence> of(GeneratorContext context) {
        KeyWrites writes = new KeyWrites(context);
        List<Sequence> all = new ArrayList<>(List.of(writes.refused()));
        if (context.target().hasOwnData()) {
            all.addAll(writes.inOwnTeam());
            if (context.has(Capability.IDEMPOTENCY)) {
                all.addAll(writes.withOneIdempotencyKey());
            }
        }
        return all;
    }

    /** Refused requests must have no effect. */
    private Sequence refused() {
        String team = context.target().team();
        List<WireRequest> requests = new ArrayList<>(List.of(context.create(team, "A")));
        List<String> keys = new ArrayList<>(List.of(KeyShape.generate(context.random())));
        context.target().deadKey().map(Secret::value).ifPresent(keys::add);
        if (context.target().hasOwnData()) {
            context.target().readOnlyKey().map(Secret::value).ifPresent(keys::add);
            context.target().otherTeamKey().map(Secret::value).ifPresent(key -> {
                requests.add(create(team, key));
                // The voucher is not in the team of the key.
                requests.add(delete(context.target().otherTeam().orElse(team), key));
            });
        }
        for (String key : keys) {
            requests.add(create(team, key));
            requests.add(delete(team, key));
        }
        requests.addAll(List.of(context.get("/vouchers?slug=" + team + context.whole()), context.create("B")));
        return new Sequence(requests);
    }

    /**
     * Writes with keys for one team in that team, where only their access decides, and the list after them as another
     * key sees it. Keys with fewer rights come first.
     */
    private List<Sequence> inOwnTeam() {
        return context.target().furtherKeys().stream()
                .filter(key -> (key.team() != null || key.rights() != null) && key.expiresAt() == null)
                .sorted(Comparator.comparing((TargetKey key) -> !key.isReadOnly())
                        .thenComparing(key -> key.rights() == null))
                .limit(context.count(5, MANY))
                .map(key -> {
                    String slug = Objects.requireNonNullElse(
                            key.team(), context.target().team());
                    String value = key.key().value();
                    WireRequest list = context.get("/vouchers?slug=" + slug + "&per_page=10");
                    return Sequence.of(context.create(slug, "A"), create(slug, value), delete(slug, value), list);
                })
                .toList();
    }

    /** One Idempotency-Key with two API keys of the same rights: each has its own creation. */
    private List<Sequence> withOneIdempotencyKey() {
        Map<String, List<TargetKey>> byTeam = context.target().furtherKeys().stream()
                .filter(key ->
                        key.team() != null && key.rights() == null && key.expiresAt() == null && !key.isReadOnly())
                .collect(Collectors.groupingBy(key -> String.valueOf(key.team())));
        List<Sequence> all = new ArrayList<>();
        byTeam.forEach((team, keys) -> {
            if (keys.size() > 1) {
                all.add(Sequence.of(
                        as(context.create(team, "A"), keys.get(0).key().value()).with("Idempotency-Key", "{{key0}}"),
                        as(context.create(team, "B"), keys.get(1).key().value()).with("Idempotency-Key", "{{key0}}")));
            }
        });
        return all;
    }

    private WireRequest create(String slug, String key) {
        return as(context.create(slug, "B"), key);
    }

    private WireRequest delete(String slug, String key) {
        return as(context.get("/vouchers/{{id0}}?slug=" + slug).method("DELETE"), key);
    }

    private static WireRequest as(WireRequest request, String key) {
        return request.without(KEY).with(KEY, key);
    }
}
