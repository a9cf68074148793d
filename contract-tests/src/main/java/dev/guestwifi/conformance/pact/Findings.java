package dev.guestwifi.conformance.pact;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects the findings of one interaction, each once. Not safe for use by several threads. */
final class Findings {
    /** More would not be read. */
    private static final int MOST = 200;

    /** Expressions that were given up; each has taken as long as thousands of others. */
    private static final int MOST_COSTLY = 5;

    private final Set<Finding> found = new LinkedHashSet<>();
    private int costly;

    void fault(PactRule rule, String place, String section, String message, Finding.Values values) {
        add(new Finding(Severity.FAULT, rule, place, section, message, values));
    }

    void fault(PactRule rule, String place, String message, Finding.Values values) {
        fault(rule, place, rule.section(), message, values);
    }

    void warning(PactRule rule, String place, String section, String message, Finding.Values values) {
        add(new Finding(Severity.WARNING, rule, place, section, message, values));
    }

    void warning(PactRule rule, String place, String message, Finding.Values values) {
        warning(rule, place, rule.section(), message, values);
    }

    /** A part that is beyond the bounds of the check. */
    void unchecked(String place, String message) {
        warning(PactRule.FORM, place, message, Finding.Values.NONE);
    }

    private void add(Finding finding) {
        if (found.size() < MOST) {
            found.add(finding);
        }
    }

    void countCostly() {
        costly++;
    }

    /** Whether so many expressions were given up that no more are run. */
    boolean isTooCostly() {
        return costly >= MOST_COSTLY;
    }

    List<Finding> all() {
        return new ArrayList<>(found);
    }
}
