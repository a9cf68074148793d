package dev.guestwifi.conformance.compare;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.guestwifi.conformance.data.KeyShape;
import dev.guestwifi.conformance.deployment.Rights;
import dev.guestwifi.conformance.deployment.TargetKey;
import dev.guestwifi.conformance.model.Field;
import dev.guestwifi.conformance.model.WireRequest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** Requests with every kind of key: valid ones, and invalid ones, which must all be refused in the same way. */
final class KeyUses {
    private KeyUses() {}

    static List<Sequence> of(GeneratorContext context) {
        int wrong = context.target().hasOwnData()
                ? context.count(30, 200)
                : context.count(8, 20); // few: servers limit bad keys
        List<Sequence> all = new ArrayList<>(context.pairwise(
                wrong,
                List.of(TeamNames.operations(context), Choice.parameters(true, teams(context)), wrongKeys(context))));
        all.addAll(context.pairwise(
                context.count(6, 60),
                List.of(TeamNames.operations(context), Choice.parameters(true, teams(context)), rightKeys(context))));
        all.addAll(context.readsWithExpiringKeys());
        all.add(Sequence.of(everywhereElse(context)));
        if (context.target().hasOwnData()) {
            all.addAll(limitedReads(context));
        }
        if (!context.target().isReadOnly()) {
            all.addAll(KeyWrites.of(context));
        }
        return all;
    }

    /** A valid key in all places but the right one. */
    private static WireRequest everywhereElse(GeneratorContext context) {
        String key = context.target().key().value();
        List<String> schemes = List.of("Bearer", "ApiKey", "Token");
        WireRequest read = context.get("/venues?slug=" + context.target().team() + "&api_key=" + key + "&x-api-key="
                        + key + "&X-API-Key=" + key + "&apikey=" + key + "&key=" + key + "&token=" + key)
                .without("X-API-Key")
                .with("Authorization", schemes.get(context.random().nextInt(schemes.size())) + " " + key)
                .with("Cookie", "X-API-Key=" + key + "; api_key=" + key);
        for (String name : List.of("Api-Key", "X_API_Key", "X-API-Key2", "X-API-Token", "X-Auth-Token")) {
            read = read.with(name, key);
        }
        return read;
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
            Rights rights = key.rights();
            if (rights == null) {
                continue;
            }
            List<String> lacking = Rights.RESOURCES.stream()
                    .filter(resource -> rights.to(resource).equals(Rights.NONE))
                    .toList();
            String one = lacking.isEmpty()
                    ? "customers"
                    : lacking.get(context.random().nextInt(lacking.size()));
            for (String resource : context.isThorough() ? Rights.RESOURCES : List.of(one)) {
                for (String team : teams) {
                    RequestBuilder draft = context.draft();
                    draft.path = "/" + resource;
                    draft.key = key.key().value();
                    if (rights.isElsewhere()) { // no proxy is trusted
                        draft.with("X-Forwarded-For", Rights.ADDRESS_ELSEWHERE)
                                .with("X-Real-IP", Rights.ADDRESS_ELSEWHERE)
                                .with("Forwarded", "for=" + Rights.ADDRESS_ELSEWHERE);
                    }
                    draft.parameter("slug=" + team);
                    all.add(Sequence.of(draft.request()));
                }
            }
        }
        return all;
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
