package dev.guestwifi.conformance.pact;

import java.util.List;

/**
 * The result for one file.
 *
 * @param file as given, or relative to the directory that was given
 * @param unreadable why it could not be read, as a phrase after its name; empty if it could
 */
public record PactResult(
        String file, String unreadable, String consumer, List<InteractionResult> interactions, List<String> skipped) {
    public PactResult {
        interactions = List.copyOf(interactions);
        skipped = List.copyOf(skipped);
    }

    /** The findings about one interaction. */
    public record InteractionResult(String description, List<Finding> findings) {
        public InteractionResult {
            findings = List.copyOf(findings);
        }

        /** The number of findings of a severity. */
        public long count(Severity severity) {
            return findings.stream().filter(one -> one.severity() == severity).count();
        }
    }

    static PactResult unreadable(String file, String why) {
        return new PactResult(file, why, "", List.of(), List.of());
    }

    /** The number of findings of a severity. */
    public long count(Severity severity) {
        return interactions.stream().mapToLong(one -> one.count(severity)).sum();
    }

    /** Whether it was read. */
    public boolean isRead() {
        return unreadable.isEmpty();
    }
}
