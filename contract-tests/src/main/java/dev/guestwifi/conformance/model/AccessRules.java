package dev.guestwifi.conformance.model;

import static dev.guestwifi.conformance.model.RuleResult.only;
import static dev.guestwifi.conformance.model.RuleResult.perhaps;

import dev.guestwifi.conformance.deployment.Rights;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** § Keys, § Teams: which keys are accepted, for which teams and operations. */
final class AccessRules {
    /** The maximum time that a request takes to reach the target. */
    private static final Duration ON_THE_WAY = Duration.ofSeconds(1);

    private final State state;
    private final Problems problems;
    private final Clock clock;
    private final Duration tolerance;

    /** @param tolerance by how much the target's clock may differ from that clock */
    AccessRules(State state, Problems problems, Clock clock, Duration tolerance) {
        this.state = state;
        this.problems = problems;
        this.clock = clock;
        this.tolerance = tolerance;
    }

    /** § Keys: from its expiry on a key is refused like an unknown key. */
    Optional<RuleResult> key(RequestFacts reading) {
        List<String> keys = reading.request.values("X-API-Key");
        Optional<ModelKey> key = keys.size() == 1 ? state.key(keys.get(0)) : Optional.empty();
        key.ifPresent(reading::key);
        ExpectedField challenge = CommonFields.once("WWW-Authenticate", Rule.CHALLENGE, "ApiKey realm=\"guest-wifi\"");
        ExpectedResponse refusal = problems.of(reading.request, Rule.KEY, "invalid_api_key", challenge);
        if (key.isEmpty() || key.get().expiresAt() == null) {
            return key.isPresent() ? Optional.empty() : only(refusal);
        }
        Duration left = Duration.between(clock.instant(), key.get().expiresAt());
        boolean isNow = left.abs().compareTo(tolerance.plus(ON_THE_WAY)) < 0;
        return isNow ? perhaps(refusal) : left.isNegative() ? only(refusal) : Optional.empty();
    }

    /** § Teams: a key for one team learns nothing about other teams. */
    Optional<RuleResult> ownTeam(RequestFacts reading) {
        Optional<ModelTeam> team =
                state.team(String.valueOf(reading.parameters().value("slug")));
        Long own = reading.key().teamId();
        if (own != null && (team.isEmpty() || team.get().id() != own)) {
            return only(problems.of(reading.request, Rule.TEAM_NOT_ALLOWED, "team_not_allowed"));
        }
        return Optional.empty();
    }

    /** § Keys: a key without a right to the resource, or from another network, learns nothing about teams and rows. */
    Optional<RuleResult> right(RequestFacts reading) {
        Rights rights = reading.key().rights();
        boolean isDenied = rights != null
                && (rights.isElsewhere()
                        || rights.to(reading.endpoint().resource()).equals(Rights.NONE));
        return isDenied ? only(problems.of(reading.request, Rule.ACCESS_DENIED, "access_denied")) : Optional.empty();
    }

    /** § Teams: a key for the whole instance learns which teams exist. */
    Optional<RuleResult> team(RequestFacts reading) {
        Optional<ModelTeam> team =
                state.team(String.valueOf(reading.parameters().value("slug")));
        team.ifPresent(reading::team);
        return team.isPresent()
                ? Optional.empty()
                : only(problems.of(reading.request, Rule.TEAM_NOT_FOUND, "team_not_found"));
    }

    /** § Keys: a key that may only read cannot write. */
    Optional<RuleResult> readOnly(RequestFacts reading) {
        boolean isWrite = Set.of("POST", "DELETE").contains(reading.request.method());
        Rights rights = reading.key().rights();
        boolean isReadOnly = rights == null
                ? reading.key().isReadOnly()
                : rights.to(reading.endpoint().resource()).equals("read");
        return isWrite && isReadOnly
                ? only(problems.of(reading.request, Rule.READ_ONLY, "read_only_key"))
                : Optional.empty();
    }
}
