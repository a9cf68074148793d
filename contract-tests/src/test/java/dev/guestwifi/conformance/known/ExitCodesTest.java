package dev.guestwifi.conformance.known;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.conformance.SyntheticRun;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The exit code of a run, with and without known failures. */
class ExitCodesTest {
    private static final String LAW = "keys.no_answer_carries_a_key";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    /** Listed is the fault "A" of the law; a second law is as the third column says. */
    @ParameterizedTest(name = "{0}, until {1}, listed {3}, another law {2}")
    @CsvSource(
            delimiter = '|',
            textBlock = """
            # the law        | until      | another law  | listed | exit code | told
            passed           |            | passed       | no     | 0         |
            failed A         |            | passed       | no     | 1         |
            failed A         |            | passed       | yes    | 0         |
            failed A         | 2026-11-30 | passed       | yes    | 0         |
            failed A         | 2026-11-29 | passed       | yes    | 1         |
            failed B         |            | passed       | yes    | 1         | NOT_SEEN
            failed A and B   |            | passed       | yes    | 1         |
            failed A         |            | failed       | yes    | 1         |
            passed           |            | passed       | yes    | 1         | STALE
            passed           | 2026-11-29 | passed       | yes    | 1         | STALE
            passed           |            | passed       | flaky  | 0         | PASSED_THIS_TIME
            skipped          |            | passed       | yes    | 0         | NOT_CHECKED
            skipped          | 2026-11-29 | passed       | yes    | 0         | NOT_CHECKED
            inconclusive     |            | passed       | yes    | 3         | NOT_CHECKED
            failed A         |            | inconclusive | yes    | 3         |
            failed B         |            | inconclusive | yes    | 1         | NOT_SEEN
            passed           |            | inconclusive | no     | 3         |
            """)
    void the_exit_code_of_a_run(
            String outcome,
            @Nullable String until,
            String otherOutcome,
            String listed,
            int exitCode,
            @Nullable String told) {
        SyntheticRun run = new SyntheticRun(1);
        outcome(run, LAW, outcome);
        outcome(run, "http.HEAD_gets_the_status_of_GET_without_a_body", otherOutcome);
        LocalDate end = until == null ? null : LocalDate.parse(until);
        KnownFailure entry = new KnownFailure(LAW, List.of("A"), "why", "who", end, listed.equals("flaky"));
        KnownFailures known = listed.equals("no") ? KnownFailures.NONE : new KnownFailures(List.of(entry));
        Assessment assessment = known.assess(run.verdict(), TODAY);
        assertThat(assessment.exitCode(run.verdict())).isEqualTo(exitCode);
        Set<String> remarks = assessment.entries().stream()
                .map(one -> one.remark().name())
                .collect(Collectors.toSet());
        assertThat(remarks).isEqualTo(told == null ? Set.of() : Set.of(told));
        if (listed.equals("no")) {
            assertThat(Assessment.UNUSED.exitCode(run.verdict())).isEqualTo(exitCode);
        }
    }

    private static void outcome(SyntheticRun run, String law, String outcome) {
        switch (outcome) {
            case "failed", "failed A" -> run.failed(law, "A");
            case "failed B" -> run.failed(law, "B");
            case "failed A and B" -> run.failed(law, "A", "B");
            case "skipped" -> run.skipped(law);
            case "inconclusive" -> run.inconclusive(law);
            default -> {}
        }
    }

    @Test
    void an_entry_for_one_comparison_with_the_model_holds_for_the_others() {
        String fingerprint = "META /meta/total number -> number";
        String law = "paging.a_page_is_what_the_reference_model_expects_whatever_its_parameters";
        String other = "dates.a_list_between_dates_is_what_the_reference_model_expects";
        KnownFailure entry = new KnownFailure(law, List.of(fingerprint), "why", "who", null, false);
        KnownFailures known = new KnownFailures(List.of(entry));
        SyntheticRun run = new SyntheticRun(1).failed(other, fingerprint);
        assertThat(known.assess(run.verdict(), TODAY).exitCode(run.verdict())).isZero();
        assertThat(known.assess(run.verdict(), TODAY).entries()).isEmpty();
        SyntheticRun unlike = new SyntheticRun(1).failed(LAW, fingerprint);
        assertThat(known.assess(unlike.verdict(), TODAY).exitCode(unlike.verdict())).isEqualTo(1);
    }
}
