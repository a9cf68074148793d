package dev.guestwifi.conformance.result;

import dev.guestwifi.conformance.deployment.Target;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;

/** What a law needs in addition to a key and a team. */
public enum Need {
    WRITING("the run is read-only", "", "writing", target -> !target.isReadOnly()),
    OTHER_TEAM(
            "no other team is known",
            "--other-team",
            "a second team (--other-team)",
            target -> target.otherTeam().isPresent()),
    OTHER_TEAM_KEY(
            "no key for another team is known",
            "--other-team-key",
            "a key for the second team (--other-team-key)",
            target -> target.otherTeamKey().isPresent()),
    READ_ONLY_KEY(
            "no read-only key is known",
            "--read-only-key",
            "a read-only key (--read-only-key)",
            target -> target.readOnlyKey().isPresent()),
    LIMITED_KEY(
            "no key with other rights than the usual ones is known",
            "--limited-key",
            "a key with a right to some resources only (--limited-key)",
            target -> target.limitedKey().isPresent());

    private final String lack;
    private final String option;
    private final String description;

    @SuppressWarnings("ImmutableEnumChecker") // a method of the target
    private final Predicate<Target> isMet;

    Need(String lack, String option, String description, Predicate<Target> isMet) {
        this.lack = lack;
        this.option = option;
        this.description = description;
        this.isMet = isMet;
    }

    /** The reason for which a law is skipped if the need is not met. */
    public String lack() {
        return lack;
    }

    /** What is needed, as a noun phrase. */
    public String description() {
        return description;
    }

    /** The option that meets the need; empty if there is none. */
    String option() {
        return option;
    }

    /** The need that a reason is about. */
    static Optional<Need> of(String reason) {
        return Arrays.stream(values()).filter(need -> need.lack.equals(reason)).findFirst();
    }

    public boolean isMetBy(Target target) {
        return isMet.test(target);
    }
}
