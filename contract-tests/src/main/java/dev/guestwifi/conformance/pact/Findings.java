package dev.guestwifi.conformance.pact;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects the findings of one interaction, each once. Not safe for use by several threads. */
final class Findings {
    /** More would not be read. */
    private static final int MOST = 200;

    private final Set<Finding> found = new LinkedHashSet<>();

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

    void note(String place, String message) {
        add(new Finding(
                Severity.NOTE, PactRule.FORM, place, PactRule.FORM.section(), message, Finding.Values.NONE));
    }

    private void add(Finding finding) {
        if (found.size() < MOST) {
            found.add(finding);
        }
    }

    boolean hasFaults() {
        return found.stream().anyMatch(one -> one.severity() == Severity.FAULT);
    }

    List<Finding> all() {
        return new ArrayList<>(found);
    }
}
