package dev.guestwifi.conformance.result;

import dev.guestwifi.conformance.call.Violation;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of a law.
 *
 * @param reason why the law is inconclusive or was skipped; empty otherwise
 * @param violation that made the law fail; null otherwise
 * @param follows whether an earlier failure probably has the same cause
 */
public record LawResult(
        Id law, Outcome outcome, String reason, @Nullable Violation violation, boolean follows, Cost cost) {
    /**
     * Identifies a law.
     *
     * @param name of the test method
     * @param sentence the title
     * @param sections of the contract, see {@code Law}
     * @param isComparison whether it compares with the reference model
     */
    public record Id(Family family, String name, String sentence, List<String> sections, boolean isComparison) {
        /** The name with the family, such as {@code keys.no_answer_carries_a_key}. */
        public String qualifiedName() {
            return family + "." + name;
        }
    }

    /**
     * What the law took.
     *
     * @param attempts how often it was checked: again if it failed while the target changed; 0 if it was skipped
     */
    public record Cost(Duration time, int requests, int attempts) {}
}
