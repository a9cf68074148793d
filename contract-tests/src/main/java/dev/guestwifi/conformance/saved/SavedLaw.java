package dev.guestwifi.conformance.saved;

import dev.guestwifi.conformance.call.Symptom;
import java.util.List;

/**
 * The result of a law in a saved report.
 *
 * @param name with the family
 * @param outcome passed, failed, inconclusive or skipped
 * @param attempts how often the law was checked
 * @param symptoms of its faults; empty unless it failed
 */
public record SavedLaw(String name, String sentence, String outcome, int attempts, List<Symptom> symptoms) {
    static final String PASSED = "passed";
    static final String FAILED = "failed";

    public SavedLaw {
        symptoms = List.copyOf(symptoms);
    }

    public boolean hasFailed() {
        return outcome.equals(FAILED);
    }

    boolean hasPassed() {
        return outcome.equals(PASSED);
    }

    /** The fingerprints of differences from the model, which have requests that show them. */
    List<String> differences() {
        return symptoms.stream()
                .filter(symptom -> !symptom.requests().isEmpty())
                .map(Symptom::fingerprint)
                .distinct()
                .toList();
    }

    List<String> fingerprints() {
        return symptoms.stream().map(Symptom::fingerprint).distinct().toList();
    }
}
