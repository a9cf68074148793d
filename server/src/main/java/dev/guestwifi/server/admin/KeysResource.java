package dev.guestwifi.server.admin;

import dev.guestwifi.server.generated.admin.api.KeysApi;
import dev.guestwifi.server.generated.admin.contract.AdminFaultCode;
import dev.guestwifi.server.generated.admin.contract.AdminFieldName.NewKey;
import dev.guestwifi.server.generated.admin.contract.AdminProblemCode;
import dev.guestwifi.server.generated.admin.model.ApiKeyJson;
import dev.guestwifi.server.generated.admin.model.CreatedKeyJson;
import dev.guestwifi.server.generated.admin.model.KeyListJson;
import dev.guestwifi.server.key.KeyFormat;
import dev.guestwifi.server.model.Access;
import dev.guestwifi.server.model.ApiKey;
import dev.guestwifi.server.model.KeyTerms;
import dev.guestwifi.server.model.RateLimit;
import dev.guestwifi.server.model.Team;
import dev.guestwifi.server.problem.Fault;
import dev.guestwifi.server.problem.ProblemException;
import dev.guestwifi.server.store.KeyStore;
import dev.guestwifi.server.store.TeamStore;
import dev.guestwifi.server.text.Timestamps;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The keys of the instance: contract § Keys. */
public final class KeysResource extends SignedInResource implements KeysApi {
    private final KeyStore keys;
    private final TeamStore teams;
    private final AuditLog audit;
    private final RandomGenerator random;

    /** @param random for real keys a {@link java.security.SecureRandom} */
    public KeysResource(KeyStore keys, TeamStore teams, AuditLog audit, RandomGenerator random) {
        this.keys = keys;
        this.teams = teams;
        this.audit = audit;
        this.random = random;
    }

    @Override
    public KeyListJson listKeys() {
        Map<Long, String> slugs = slugs();
        return new KeyListJson()
                .data(keys.list().stream()
                        .map(key -> representation(key, slugs))
                        .toList());
    }

    @Override
    public CreatedKeyJson createKey(
            String label,
            @Nullable String team,
            String access,
            @Nullable Integer expiresInDays,
            @Nullable String rateLimit,
            String formId) {
        KeyTerms terms = new KeyTerms(
                label,
                team == null ? null : id(team),
                Access.valueOf(access.toUpperCase(Locale.ROOT)),
                expiresInDays == null ? null : Duration.ofDays(expiresInDays),
                rateLimit == null ? null : RateLimit.parse(rateLimit));
        String key = KeyFormat.generate(random);
        ApiKey created =
                audit.log(once(formId, () -> keys.create(KeyFormat.fingerprint(key), terms, caller().origin())));
        return new CreatedKeyJson().key(key).apiKey(representation(created, slugs()));
    }

    @Override
    public CreatedKeyJson createRotation(Long keyId, Integer overlapHours, String formId) {
        String key = KeyFormat.generate(random);
        Duration overlap = Duration.ofHours(overlapHours);
        KeyStore.Rotation rotation = audit.log(once(
                formId,
                () -> keys.rotate(keyId, KeyFormat.fingerprint(key), overlap, caller().origin())
                        .orElseThrow(KeysResource::unknown)));
        return new CreatedKeyJson().key(key).apiKey(representation(rotation.made(), slugs()));
    }

    @Override
    public void deleteKey(Long keyId) {
        audit.log(keys.delete(keyId, caller().origin()).orElseThrow(KeysResource::unknown));
    }

    /** The response to the id of a key that does not exist. */
    public static ProblemException unknown() {
        return ProblemException.of(AdminProblemCode.KEY_NOT_FOUND, "There is no such key.");
    }

    /** A form that was sent before creates no second key. */
    private <T> T once(String formId, Supplier<T> creation) {
        return caller().session()
                .once(formId, creation)
                .orElseThrow(() -> ProblemException.of(
                        AdminProblemCode.FORM_ALREADY_SENT, "This form was sent before; nothing was done now."));
    }

    private long id(String slug) {
        return teams.find(slug)
                .map(Team::id)
                .orElseThrow(() -> ProblemException.of(
                        AdminProblemCode.INVALID_PARAMETERS,
                        List.of(new Fault(NewKey.TEAM, AdminFaultCode.UNKNOWN_TEAM, "There is no such team."))));
    }

    private Map<Long, String> slugs() {
        return teams.list().stream().collect(Collectors.toMap(Team::id, Team::slug));
    }

    private static ApiKeyJson representation(ApiKey key, Map<Long, String> slugs) {
        Long team = key.terms().teamId();
        RateLimit limit = key.terms().rateLimit();
        return new ApiKeyJson()
                .id(key.id())
                .label(key.terms().label())
                .prefix(key.fingerprint().prefix())
                .last4(key.fingerprint().last4())
                .team(team == null ? null : slugs.get(team))
                .access(key.terms().access().name().toLowerCase(Locale.ROOT))
                .createdAt(Timestamps.utc(key.createdAt()))
                .lastUsedAt(Timestamps.utcOrNull(key.lastUsedAt()))
                .expiresAt(Timestamps.utcOrNull(key.expiresAt()))
                .rateLimit(limit == null ? null : limit.toString());
    }
}
