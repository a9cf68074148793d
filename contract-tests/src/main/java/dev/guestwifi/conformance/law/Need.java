package dev.guestwifi.conformance.law;

import dev.guestwifi.conformance.target.Target;
import java.util.function.Predicate;

/** What a law needs beside a key and a team. */
public enum Need {
    WRITING("the run is read-only", target -> !target.isReadOnly()),
    OTHER_TEAM("no other team is known", target -> target.otherTeam().isPresent()),
    OTHER_TEAM_KEY(
            "no key for another team is known", target -> target.otherTeamKey().isPresent()),
    READ_ONLY_KEY("no read-only key is known", target -> target.readOnlyKey().isPresent());

    private final String lack;

    @SuppressWarnings("ImmutableEnumChecker") // a method of the target
    private final Predicate<Target> isMet;

    Need(String lack, Predicate<Target> isMet) {
        this.lack = lack;
        this.isMet = isMet;
    }

    /** Why a law is not run where this is not met. */
    String lack() {
        return lack;
    }

    boolean isMetBy(Target target) {
        return isMet.test(target);
    }
}
