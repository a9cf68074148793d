package dev.guestwifi.conformance.compare;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.guestwifi.conformance.data.KeyShape;
import dev.guestwifi.conformance.deployment.Capability;
import dev.guestwifi.conformance.deployment.Rights;
import dev.guestwifi.conformance.deployment.TargetKey;
import dev.guestwifi.conformance.model.Field;
import dev.guestwifi.conformance.model.WireRequest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Requests with every kind of key: valid ones, and invalid ones, which must all be refused in the same way. */
final class KeyUses {
    private static final int MANY = 20;

    private KeyUses() {}

    static List<Sequence> of(GeneratorContext context) {
        int wrong = context.target().hasOwnData()
                ? context.count(30, 200)
                : context.count(8, 20); // few: servers limit bad keys
        List<Sequence> all = new ArrayList<>(context.pairwise(
                wrong,
                List.of(TeamNames.operations(context), Choice.parameters(true, teams(context)), wrongKeys(context))));
        all.addAll(context.pairwise(
                context.count(7, 60),
                List.of(TeamNames.operations(context), Choice.parameters(true, teams(context)), rightKeys(context))));
        all.addAll(context.readsWithExpiringKeys());
        if (context.target().hasOwnData()) {
            all.addAll(limitedReads(context));
        }
        if (!context.target().isReadOnly()) {
            all.add(refusedWrites(context));
        }
        if (!context.target().isReadOnly() && context.target().hasOwnData()) {
            all.addAll(writesInOwnTeam(context));
            all.addAll(withOneIdempotencyKey(context));
        }
        return all;
    }

    /**
     * Writes with keys for one team in that team, where only their access decides. Keys with fewer
     * rights come first.
     */
    private static List<Sequence> writesInOwnTeam(GeneratorContext context) {
        return context.target().furtherKeys().stream()
                .filter(key -> (key.team() != null || key.rights() != null) && key.expiresAt() == null)
                .sorted(Comparator.comparing((TargetKey key) -> !key.isReadOnly())
                        .thenComparing(key -> key.rights() == null))
                .limit(context.count(3, MANY))
                .map(key -> {
                    String slug = Objects.requireNonNullElse(
                            key.team(), context.target().team());
                    return writes(context, slug, key.key().value());
                })
                .toList();
    }

    /** Reads with keys whose rights are not the usual ones: of each resource, for each kind of team. */
    private static List<Sequence> limitedReads(GeneratorContext context) {
        List<String> teams = context.isThorough()
                ? List.of(
                        context.target().team(),
                        TeamNames.UNKNOWN,
                        context.slugs().get(context.slugs().size() - 1))
                : List.of(context.target().team());
        List<Sequence> all = new ArrayList<>();
        for (TargetKey key : context.target().furtherKeys()) {
            List<String> resources = key.rights() == null ? List.of() : Rights.RESOURCES;
            for (String resource : context.isThorough() || resources.isEmpty() ? resources : List.of("customers")) {
                for (String team : teams) {
                    RequestBuilder draft = context.draft();
                    draft.path = "/" + resource;
                    draft.key = key.key().value();
                    draft.parameter("slug=" + team);
                    all.add(Sequence.of(draft.request()));
                }
            }
        }
        return all;
    }

    /** A creation and a deletion with a key, and the list before and after them as another key sees it. */
    private static Sequence writes(GeneratorContext context, String slug, String key) {
        WireRequest list = context.draft().request().target("/vouchers?slug=" + slug + "&per_page=10");
        return Sequence.of(
                context.create(slug, "A"), list, create(context, slug, key), delete(context, slug, key), list);
    }

    private static WireRequest create(GeneratorContext context, String slug, String key) {
        return context.create(slug, "B").without("X-API-Key").with("X-API-Key", key);
    }

    private static WireRequest delete(GeneratorContext context, String slug, String key) {
        return context.get("/vouchers/{{id0}}?slug=" + slug)
                .method("DELETE")
                .without("X-API-Key")
                .with("X-API-Key", key);
    }

    /** One Idempotency-Key with two API keys of the same rights: each has its own creation. */
    private static List<Sequence> withOneIdempotencyKey(GeneratorContext context) {
        Map<String, List<TargetKey>> byTeam = context.target().furtherKeys().stream()
                .filter(key ->
                        key.team() != null && key.rights() == null && key.expiresAt() == null && !key.isReadOnly())
                .collect(Collectors.groupingBy(key -> String.valueOf(key.team())));
        return byTeam.entrySet().stream()
                .filter(team -> team.getValue().size() > 1 && context.has(Capability.IDEMPOTENCY))
                .map(team -> {
                    WireRequest create = context.create(team.getKey(), "A")
                            .without("X-API-Key")
                            .with("Idempotency-Key", "{{key0}}");
                    List<TargetKey> keys = team.getValue();
                    return Sequence.of(
                            create.with("X-API-Key", keys.get(0).key().value()),
                            context.create(team.getKey(), "B")
                                    .without("X-API-Key")
                                    .with("Idempotency-Key", "{{key0}}")
                                    .with("X-API-Key", keys.get(1).key().value()));
                })
                .toList();
    }

    /** Refused requests must have no effect. */
    private static Sequence refusedWrites(GeneratorContext context) {
        List<String> keys = new ArrayList<>(List.of(KeyShape.generate(context.random())));
        context.target().deadKey().ifPresent(key -> keys.add(key.value()));
        if (context.target().hasOwnData()) {
            context.target().readOnlyKey().ifPresent(key -> keys.add(key.value()));
            context.target().otherTeamKey().ifPresent(key -> keys.add(key.value()));
        }
        String team = context.target().team();
        List<WireRequest> requests = new ArrayList<>(List.of(context.create(team, "A")));
        for (String key : keys) {
            requests.add(create(context, team, key));
            boolean isOfOther = context.target().hasOwnData()
                    && context.target()
                            .otherTeamKey()
                            .filter(one -> one.value().equals(key))
                            .isPresent();
            requests.add(
                    delete(context, isOfOther ? context.target().otherTeam().orElse(team) : team, key));
        }
        requests.addAll(List.of(context.get("/vouchers?slug=" + team + context.whole()), context.create("B")));
        return new Sequence(requests);
    }

    private static List<String> teams(GeneratorContext context) {
        return List.of(
                "slug=" + context.target().team(),
                "slug=" + context.target().team(),
                "slug=" + TeamNames.UNKNOWN,
                "slug=NO",
                "");
    }

    private static List<Choice> rightKeys(GeneratorContext context) {
        List<Choice> keys = new ArrayList<>(TeamNames.keys(context));
        for (String name : List.of("x-api-key", "X-API-KEY", "x-Api-kEy")) {
            keys.add(Choice.good(draft -> {
                draft.with(name, String.valueOf(draft.key));
                draft.key = null;
            }));
        }
        keys.add(Choice.good(draft -> draft.with("Authorization", "Bearer x").with("Api-Key", "x")));
        keys.add(Choice.good(draft -> draft.key = " " + draft.key + "\t "));
        return keys;
    }

    private static List<Choice> wrongKeys(GeneratorContext context) {
        String key = context.target().key().value();
        List<String> values = new ArrayList<>(List.of(
                "",
                key.substring(0, key.length() - 1),
                key.substring(1),
                key + "0",
                key + key,
                key + ",",
                "\"" + key + "\"",
                "Bearer " + key,
                "ApiKey " + key,
                "apikey " + key,
                "Basic " + key,
                "key=" + key,
                key + ";q=1",
                key + " x",
                "GWF_" + key.substring(4),
                key.substring(4),
                sha256(key),
                key + ", " + key,
                "*",
                "null",
                "%67wf_" + key.substring(4),
                key.replaceFirst("_", ""),
                KeyShape.generate(context.random()),
                "gwf_" + "0".repeat(36),
                key + "\u00e9",
                "x".repeat(2000)));
        context.target().deadKey().ifPresent(dead -> values.add(dead.value()));
        for (String other : List.of(key.toLowerCase(Locale.ROOT), key.toUpperCase(Locale.ROOT), swapped(key))) {
            if (!other.equals(key)) {
                values.add(other);
            }
        }
        List<Choice> keys = new ArrayList<>();
        values.forEach(value -> keys.add(Choice.good(draft -> draft.key = value)));
        keys.add(Choice.good(draft -> draft.key = null));
        keys.add(Choice.good(draft -> {
            draft.key = null;
            List.of("Api-Key", "X_API_Key", "X-API-Key2", "API-Key").forEach(name -> draft.with(name, key));
        }));
        keys.add(Choice.good(draft -> {
            draft.key = null;
            draft.with("Authorization", "Bearer " + key).with("Cookie", "X-API-Key=" + key);
        }));
        keys.add(Choice.good(draft -> {
            draft.key = null;
            List.of("X-API-Key", "api_key", "x-api-key", "key").forEach(name -> draft.query.add(name + "=" + key));
        }));
        keys.add(Choice.good(draft -> draft.with("X-API-Key", key)));
        keys.add(Choice.good(draft -> draft.fields.add(0, new Field("X-API-Key", "x"))));
        return keys;
    }

    /** What a server keeps of a key. */
    private static String sha256(String key) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }

    /** The key with its last letter in the other case. */
    private static String swapped(String key) {
        int at = key.length() - 1;
        while (at > 0 && !Character.isLetter(key.charAt(at))) {
            at--;
        }
        char letter = key.charAt(at);
        char other = Character.isUpperCase(letter) ? Character.toLowerCase(letter) : Character.toUpperCase(letter);
        return key.substring(0, at) + other + key.substring(at + 1);
    }
}
