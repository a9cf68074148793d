package dev.guestwifi.server.pact;

import dev.guestwifi.server.generated.contract.ProblemCode;
import dev.guestwifi.server.model.Team;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What one interaction has to itself: an API key and the teams that it sees. States change it until the first request
 * comes with the key. Guarded by the lock of {@link Fixtures}.
 */
final class Fixture {
    private static final int MAX_TEAMS = 10;

    private final String key;
    private final long keyId;
    private final LongSupplier nextTeamId;
    private final LongSupplier nanoTime;
    private final Map<String, TeamFixture> teams = new LinkedHashMap<>();
    private @Nullable String slug;
    private StateArguments keyTerms = new StateArguments(Map.of());
    private @Nullable RefusedRequests refusal;

    /**
     * @param key the API key itself
     * @param nextTeamId gives each team an identifier that no other has
     * @param nanoTime elapsed time in nanoseconds
     */
    Fixture(String key, long keyId, LongSupplier nextTeamId, LongSupplier nanoTime) {
        this.key = key;
        this.keyId = keyId;
        this.nextTeamId = nextTeamId;
        this.nanoTime = nanoTime;
    }

    String key() {
        return key;
    }

    long keyId() {
        return keyId;
    }

    /** The parameters of the state that describes the key; empty as long as there is none. */
    StateArguments keyTerms() {
        return keyTerms;
    }

    void setKeyTerms(StateArguments terms) {
        keyTerms = terms;
    }

    /** The teams by slug. */
    Map<String, TeamFixture> teams() {
        return teams;
    }

    /** The team that a state is about, which is created if necessary; from now on it is the one of this interaction. */
    TeamFixture team(StateArguments arguments) {
        String named = arguments.text(StateParameters.SLUG);
        if (named != null) {
            slug = named;
        } else if (slug == null) {
            slug = ownSlug();
        }
        return team(slug);
    }

    private String ownSlug() {
        return "pact-" + keyId;
    }

    static String teamName(String slug) {
        return "Pact " + slug;
    }

    /** The team with a slug, which is created if necessary. */
    TeamFixture team(String name) {
        TeamFixture known = teams.get(name);
        if (known != null) {
            return known;
        }
        if (teams.size() == MAX_TEAMS) {
            throw StateException.invalid(
                    StateParameters.SLUG,
                    StateFault.NOT_A_VALUE,
                    "exceeds the limit of " + MAX_TEAMS + " teams per interaction");
        }
        Team made = new Team(nextTeamId.getAsLong(), name, teamName(name));
        // Identifiers do not depend on whether the interaction has a team without a name, too.
        long others = teams.keySet().stream()
                .filter(other -> !other.equals(ownSlug()))
                .count();
        TeamFixture team = new TeamFixture(made, name.equals(ownSlug()) ? 0 : others);
        teams.put(name, team);
        return team;
    }

    void refuse(ProblemCode code, StateArguments arguments) {
        refusal = new RefusedRequests(
                code,
                arguments.number(StateParameters.COUNT, RefusedRequests.REQUESTS),
                arguments.number(StateParameters.RETRY_AFTER, 1),
                nanoTime.getAsLong());
    }

    @Nullable
    RefusedRequests refusal() {
        return refusal;
    }

    /** What a pact may inject. */
    Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("apiKey", key);
        values.putAll(team(new StateArguments(Map.of())).values());
        return values;
    }

    /** Leaves out the key. */
    @Override
    public String toString() {
        return "Fixture " + keyId;
    }
}
