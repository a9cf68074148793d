package dev.guestwifi.conformance.law;

import dev.guestwifi.conformance.call.Violation;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run found out about a law.
 *
 * @param reason why it is inconclusive or was not run; empty otherwise
 * @param violation how it was broken; null otherwise
 */
public record LawResult(
        Id law, Outcome outcome, String reason, @Nullable Violation violation, Cost cost) {
    /**
     * Which law.
     *
     * @param name of the test
     * @param stated where the contract states it
     */
    public record Id(Family family, String name, List<String> stated) {
        /** The law as a sentence. */
        public String sentence() {
            String words = name.replace('_', ' ');
            return Character.toUpperCase(words.charAt(0)) + words.substring(1);
        }
    }

    /** What it took. */
    public record Cost(Duration time, int requests) {}
}
