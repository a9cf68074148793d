package dev.guestwifi.conformance.compare;

import dev.guestwifi.conformance.data.DataSet;
import dev.guestwifi.conformance.deployment.Capability;
import dev.guestwifi.conformance.deployment.Secret;
import dev.guestwifi.conformance.model.Endpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Requests for every operation with every kind of slug and every valid key. */
final class TeamNames {
    private static final String NO_ID = "9007199254740991";
    /** The first keys of the kit's own data are of all kinds. */
    private static final int KEYS = 7;

    /** A slug that no team has. */
    static final String UNKNOWN = "no-such-team";

    private TeamNames() {}

    static List<Sequence> of(GeneratorContext context) {
        List<Sequence> all = new ArrayList<>(context.pairwise(
                context.count(11, 300),
                List.of(operations(context), slugs(context), keys(context), others(), Pages.order())));
        all.addAll(ordered(context));
        for (String slug : List.of("-" + "a".repeat(63), "a--b", "a".repeat(64))) { // both errors, and each alone
            all.add(Sequence.of(context.get("/venues?slug=" + slug)));
        }
        if (context.target().hasOwnData()) {
            for (String slug : DataSet.NOT_SLUGS) {
                all.add(Sequence.of(context.get("/venues?slug=" + slug)));
            }
        }
        return all;
    }

    /** The order of checks: operations with each kind of key for each kind of team. */
    private static List<Sequence> ordered(GeneratorContext context) {
        String other = context.slugs().get(context.slugs().size() > 1 ? 1 : 0);
        List<Choice> operations = operations(context);
        List<Choice> keys = keys(context);
        List<Sequence> all = new ArrayList<>();
        for (Choice operation :
                operations.subList(context.isThorough() ? 0 : operations.size() - 2, operations.size())) {
            for (Choice key : keys.size() > KEYS
                    ? keys.subList(KEYS - 4, context.isThorough() ? KEYS : KEYS - 2)
                    : keys.subList(0, 1)) {
                for (String team : List.of(context.target().team(), other, unknown(context))) {
                    RequestBuilder draft = context.draft();
                    operation.change().accept(draft);
                    key.change().accept(draft);
                    draft.parameter("slug=" + team);
                    all.add(Sequence.of(draft.request()));
                }
            }
        }
        return all;
    }

    /** Teams that do not exist, some with names that begin like those of others. */
    private static String unknown(GeneratorContext context) {
        String other = context.target().otherTeam().orElse(UNKNOWN);
        List<String> names = List.of(UNKNOWN, other + "-x", other.substring(0, Math.max(1, other.indexOf('-'))));
        String name = names.get(context.random().nextInt(names.size()));
        boolean isUnknown =
                context.target().hasOwnData() && context.state().team(name).isEmpty();
        return isUnknown ? name : UNKNOWN;
    }

    /** Every operation that the run may send; writes have no effect. */
    static List<Choice> operations(GeneratorContext context) {
        List<Choice> operations = new ArrayList<>(context.paths(context.lists()));
        if (context.has(Capability.HEADERS)) {
            operations.add(Choice.good(draft -> {
                draft.method = "HEAD";
                draft.path = Endpoint.VENUES.path();
            }));
        }
        if (!context.target().isReadOnly()) {
            operations.add(Choice.good(draft -> {
                draft.method = "DELETE";
                draft.path = "/vouchers/" + NO_ID;
            }));
            operations.add(Choice.good(draft -> {
                draft.method = "POST";
                draft.path = "/vouchers";
                draft.with("Content-Type", "application/x-www-form-urlencoded");
                draft.form.addAll(List.of("code={{code}}TEAM", "number_of_days=1", "venue_id=" + NO_ID));
            }));
        }
        return operations;
    }

    static List<Choice> keys(GeneratorContext context) {
        List<Choice> keys = new ArrayList<>(List.of(Choice.good(draft -> {}), Choice.good(draft -> {})));
        if (context.target().hasOwnData()) {
            Optional<Secret> other = context.target().otherTeamKey();
            Optional<Secret> reader = context.target().readOnlyKey();
            other.ifPresent(key -> keys.add(Choice.good(draft -> draft.key = key.value())));
            other.ifPresent(key -> keys.add(Choice.good(draft -> draft.key = key.value())));
            reader.ifPresent(key -> keys.add(Choice.good(draft -> draft.key = key.value())));
            context.target().furtherKeys().stream()
                    .filter(key -> key.expiresAt() == null)
                    .forEach(key ->
                            keys.add(Choice.good(draft -> draft.key = key.key().value())));
        }
        return keys;
    }

    private static List<Choice> slugs(GeneratorContext context) {
        String team = context.target().team();
        List<String> good = new ArrayList<>();
        context.slugs().forEach(slug -> good.add("slug=" + slug));
        good.addAll(List.of(
                "sl%75g=" + team,
                "slug=" + encoded(team),
                "slug=&slug=" + team,
                "slug=" + team + "&slug=",
                "slug&slug=" + team));
        List<Choice> bad = Choice.all(
                malformed(context),
                Choice.parameters(
                        false,
                        List.of(
                                "slug=" + UNKNOWN,
                                "slug=" + "a".repeat(63),
                                "slug=" + "a-".repeat(31) + "a",
                                "slug=%zz",
                                "slug=%f",
                                "slug=%ff",
                                "slug=%C0%AF",
                                "slug=%ED%A0%80",
                                "slug=" + team + "%")));
        return Choice.all(Choice.parameters(true, good), bad);
    }

    /** Values that get 422 for the slug. */
    static List<Choice> malformed(GeneratorContext context) {
        String team = context.target().team();
        List<String> bad = new ArrayList<>(List.of(
                "",
                "slug",
                "slug=",
                "slug=&slug=",
                "slug=" + "a".repeat(64),
                "slug=-" + "a".repeat(63),
                "slug=" + "-".repeat(64),
                "slug=-a",
                "slug=a-",
                "slug=a--b",
                "slug=a_b",
                "slug=a.b",
                "slug=a%2Fb",
                "slug=a%20b",
                "slug=a+b",
                "slug=%C3%A9",
                "slug=%D9%A3",
                "slug=*",
                "slug=%27",
                "slug=a=b",
                "slug=%00",
                "slug=" + team + "%00",
                "slug=" + team + "%0A",
                "slug=" + team + "&slug=" + team,
                "slug=" + team + "&slug=other",
                "slug=" + team + "&sl%75g=" + team,
                "slug=%EF%BD%81",
                "slug=%F0%9F%98%80",
                "slug=" + "%C3%A9".repeat(64)));
        if (context.has(Capability.LOWER_CASE_SLUGS)) {
            bad.addAll(List.of("slug=" + team.toUpperCase(Locale.ROOT), "slug=" + "A".repeat(64), "Slug=" + team));
        }
        bad.add("slug=%20" + team);
        bad.add("slug=" + team + "%C2%A0");
        return Choice.parameters(false, bad);
    }

    private static String encoded(String text) {
        StringBuilder encoded = new StringBuilder();
        text.chars().forEach(c -> encoded.append(String.format(Locale.ROOT, "%%%02x", c)));
        return encoded.toString();
    }

    private static List<Choice> others() {
        return Choice.all(
                Choice.parameters(true, List.of("", "", "", "unknown=1", "per_page=2", "page=")),
                Choice.parameters(false, List.of("page=0", "per_page=x&page=y", "upspeed=10001", "code=")));
    }
}
