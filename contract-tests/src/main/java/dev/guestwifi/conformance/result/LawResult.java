package dev.guestwifi.conformance.result;

import dev.guestwifi.conformance.call.Violation;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run found out about a law.
 *
 * @param reason why it is inconclusive or was skipped; empty otherwise
 * @param violation how it failed; null otherwise
 * @param follows whether a comparison with the model had told of a cause that may be this one's, too
 */
public record LawResult(
        Id law, Outcome outcome, String reason, @Nullable Violation violation, boolean follows, Cost cost) {
    /**
     * Which law.
     *
     * @param name of the test
     * @param sentence what it says
     * @param sections where the contract states it
     * @param isComparison whether it compares with the reference model
     */
    public record Id(Family family, String name, String sentence, List<String> sections, boolean isComparison) {}

    /** What it took. */
    public record Cost(Duration time, int requests) {}
}
