package dev.guestwifi.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.conformance.call.Limits;
import dev.guestwifi.conformance.model.ModelServer;
import dev.guestwifi.conformance.result.Family;
import dev.guestwifi.conformance.result.LawResult;
import dev.guestwifi.conformance.result.Options;
import dev.guestwifi.conformance.result.Outcome;
import dev.guestwifi.conformance.result.Selection;
import dev.guestwifi.conformance.result.SkipReasons;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Quick runs skip laws that the comparison with the reference model covers, but only if it has sent everything. */
class CoveredLawsTest {
    private static final String WHOLE = "paging.pages_of_any_size_concatenate_to_the_whole_list";
    /** Enough to begin the comparison, and not to end it. */
    private static final int FEW = 60;

    private static List<LawResult> results(Options options) {
        try (ModelServer server = ModelServer.start(ZoneOffset.UTC)) {
            return Conformance.check(server.target().build(), options.withSeed(1)).results().stream()
                    .filter(result -> result.law().qualifiedName().equals(WHOLE))
                    .toList();
        }
    }

    @Test
    void a_law_is_skipped_after_the_whole_comparison() {
        assertThat(results(Options.quick().only(Set.of(Family.PAGING))))
                .extracting(LawResult::reason)
                .containsExactly(SkipReasons.COMPARED);
    }

    @Test
    void a_law_is_not_said_to_be_covered_if_the_limits_end_the_comparison() {
        Limits limits = new Limits(FEW, Duration.ofMinutes(1), Duration.ofSeconds(20));
        assertThat(results(Options.quick().only(Set.of(Family.PAGING)).within(limits)))
                .extracting(LawResult::reason)
                .doesNotContain(SkipReasons.COMPARED);
    }

    @Test
    void a_law_that_is_selected_alone_is_checked() {
        assertThat(results(Options.quick().selecting(Selection.only(List.of(WHOLE)))))
                .extracting(LawResult::outcome)
                .containsExactly(Outcome.PASSED);
    }
}
