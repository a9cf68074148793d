package dev.guestwifi.conformance.pact;

import java.util.List;
import java.util.Locale;

/**
 * The matchers of one place.
 *
 * @param isAny whether one of them is enough
 * @param isInherited whether they were given for a place above
 */
record RuleSet(List<MatcherSpec> matchers, boolean isAny, boolean isInherited) {
    static final RuleSet NONE = new RuleSet(List.of(), false, false);
    private static final List<String> OF_MEMBERS = List.of("values", "eachvalue", "eachkey", "arraycontains");

    RuleSet {
        matchers = List.copyOf(matchers);
    }

    /** Whether only the example itself matches. */
    boolean isFixed() {
        return matchers.isEmpty()
                || (isAny
                        ? matchers.stream().allMatch(MatcherSpec::isEquality)
                        : matchers.stream().anyMatch(MatcherSpec::isEquality));
    }

    /** The rules for a place below. Only comparisons by type are passed on, without bounds of length. */
    RuleSet inherited() {
        boolean isOpen = matchers.stream()
                .anyMatch(one -> one.kind().equals(MatcherSpec.TYPE)
                        || OF_MEMBERS.contains(one.kind().toLowerCase(Locale.ROOT)));
        return isOpen
                ? new RuleSet(
                        List.of(new MatcherSpec(
                                MatcherSpec.TYPE, matchers.get(0).attributes())),
                        false,
                        true)
                : NONE;
    }
}
