package dev.guestwifi.conformance.saved;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.conformance.InProcessKit;
import dev.guestwifi.conformance.SyntheticRun;
import dev.guestwifi.conformance.law.LawCatalog;
import dev.guestwifi.conformance.saved.ReportDiff.Change;
import dev.guestwifi.conformance.saved.ReportDiff.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The differences of two reports. */
class DiffTest {
    private static final String FAILING = "http.HEAD_gets_the_status_of_GET_without_a_body";
    private static final String FLAKY = "http.no_page_of_another_site_may_use_the_API";
    private static final String FIXED = "keys.no_answer_carries_a_key";
    private static final String SKIPPED = "teams.a_team_sees_its_own_rows_alone";

    @TempDir
    private Path directory;

    private static SavedReport earlier;

    @BeforeAll
    static void read(@TempDir Path shared) {
        earlier = SavedReport.read(old(1).report(shared));
    }

    private static SyntheticRun old(long seed) {
        return new SyntheticRun(seed).failed(FAILING, "A").failed(FIXED, "A");
    }

    private Path before(long seed) {
        return old(seed).report(directory.resolve("before"));
    }

    private Path after(SyntheticRun run) {
        return run.report(directory.resolve("after"));
    }

    private static List<String> laws(ReportDiff diff, Kind kind) {
        return diff.with(kind).stream().map(Change::law).toList();
    }

    private static SyntheticRun later(long seed) {
        return new SyntheticRun(seed).failed(FAILING, "A").repeated(FLAKY).skipped(SKIPPED);
    }

    /** Thirty of the laws that neither report mentions otherwise, in another order each time. */
    static Stream<String> regressions() {
        List<String> others = LawCatalog.names().stream()
                .filter(law -> !List.of(FAILING, FLAKY, FIXED, SKIPPED).contains(law))
                .toList();
        return IntStream.range(0, 30).mapToObj(others::get);
    }

    @ParameterizedTest
    @MethodSource("regressions")
    void a_planted_regression_is_named_exactly(String law) {
        Path young = after(later(2).failed(law, "status 403 -> 200"));
        ReportDiff diff = ReportDiff.of(earlier, SavedReport.read(young), false);
        assertThat(laws(diff, Kind.NEW)).containsExactly(law);
        assertThat(laws(diff, Kind.STILL_FAILING)).containsExactly(FAILING);
        assertThat(laws(diff, Kind.FIXED)).containsExactly(FIXED);
        assertThat(laws(diff, Kind.FLAKY)).containsExactly(FLAKY);
        assertThat(laws(diff, Kind.NOT_CHECKED)).containsExactly(SKIPPED);
    }

    @Test
    void the_command_prints_the_laws_by_kind_and_ends_with_1_for_a_new_failure() {
        String law = "contract.every_body_is_text_in_UTF_8";
        Path young = after(later(2).failed(law, "A"));
        InProcessKit kit = InProcessKit.run("diff", before(1).toString(), young.toString());
        assertThat(kit.exitCode()).isEqualTo(1);
        assertThat(kit.printed()).contains("1 new, 1 flaky, 1 still failing, 1 fixed, 1 skipped now", "  " + law);
    }

    @Test
    void another_fault_of_a_law_that_failed_before_is_new() {
        ReportDiff diff = ReportDiff.of(
                SavedReport.read(before(1)), SavedReport.read(after(later(2).failed(FAILING, "A", "B"))), false);
        assertThat(diff.with(Kind.NEW)).singleElement().satisfies(change -> {
            assertThat(change.law()).isEqualTo(FAILING);
            assertThat(change.remark()).contains("another fault", "B");
        });
    }

    @Test
    void other_results_of_the_same_requests_are_flaky_unless_the_target_was_changed() {
        Path old = before(1);
        Path young = after(later(1).failed(SKIPPED, "A"));
        ReportDiff diff = ReportDiff.of(SavedReport.read(old), SavedReport.read(young), false);
        assertThat(laws(diff, Kind.FLAKY)).containsExactlyInAnyOrder(SKIPPED, FIXED, FLAKY);
        assertThat(diff.hasNewFailures()).isTrue();
        ReportDiff changed = ReportDiff.of(SavedReport.read(old), SavedReport.read(young), true);
        assertThat(laws(changed, Kind.NEW)).containsExactly(SKIPPED);
        assertThat(laws(changed, Kind.FIXED)).containsExactly(FIXED);
    }

    @Test
    void markdown_names_the_laws_and_the_exit_code_is_0_without_new_failures() {
        InProcessKit kit = InProcessKit.run(
                "diff", "--markdown", before(1).toString(), after(later(2)).toString());
        assertThat(kit.exitCode()).isZero();
        assertThat(kit.printed())
                .contains("### Conformance: 0 new", "| fixed | No response contains an API key.<br>`" + FIXED + "` |");
    }

    @Test
    void files_that_are_no_reports_of_this_format_are_usage_errors() throws IOException {
        Path report = before(1);
        Path other = directory.resolve("other.json");
        for (String text : List.of("", "{", "[]", "{\"laws\":[]}", "{\"format\":3,\"laws\":[]}")) {
            Files.writeString(other, text);
            InProcessKit kit = InProcessKit.run("diff", report.toString(), other.toString());
            assertThat(kit.exitCode()).as(text).isEqualTo(2);
            assertThat(kit.printed()).hasLineCount(1).contains("other.json");
        }
        assertThat(InProcessKit.run("diff", report.toString(), directory + "/none")
                        .exitCode())
                .isEqualTo(2);
    }
}
