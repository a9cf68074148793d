package dev.guestwifi.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.conformance.Conformance;
import dev.guestwifi.conformance.call.Limits;
import dev.guestwifi.conformance.known.Assessment;
import dev.guestwifi.conformance.known.Assessment.Standing;
import dev.guestwifi.conformance.known.KnownFailures;
import dev.guestwifi.conformance.result.Family;
import dev.guestwifi.conformance.result.Options;
import dev.guestwifi.conformance.result.Verdict;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fault has the same fingerprints whatever the seed and the size of a run. */
class FingerprintTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final Limits LIMITS = new Limits(9000, Duration.ofMinutes(12), Duration.ofSeconds(60));

    @TempDir
    private Path directory;

    private static Variant mutant(String name) {
        return Mutants.all().stream()
                .filter(mutant -> mutant.name().equals(name))
                .map(Variant::mutant)
                .findFirst()
                .orElseThrow();
    }

    private static Verdict check(MutantServer server, Set<Family> families, long seed, boolean isThorough) {
        Options options = Options.quick().withSeed(seed).only(families).within(LIMITS);
        return Conformance.check(server.target().build(), isThorough ? options.thorough() : options);
    }

    /** Failures of quick runs are those that one thorough run wrote. */
    private void mustBeCovered(String name, Set<Family> families, int runs) {
        try (MutantServer server = MutantServer.start(mutant(name), directory)) {
            Verdict thorough = check(server, families, 1, true);
            KnownFailures known = KnownFailures.NONE.updated(thorough, TODAY);
            assertThat(known.entries()).isNotEmpty();
            LongStream.rangeClosed(2, 1 + runs).forEach(seed -> {
                Assessment assessment = known.assess(check(server, families, seed, false), TODAY);
                assertThat(assessment.failures().values())
                        .as(name + ", seed " + seed)
                        .isNotEmpty()
                        .allSatisfy(failure -> assertThat(failure.unknown()).isEmpty());
                assertThat(assessment.count(Standing.NEW)).isZero();
            });
        }
    }

    @Tag("long")
    @Test
    void a_quick_run_finds_nothing_that_a_thorough_run_did_not_write() {
        mustBeCovered("the total is one too many", EnumSet.of(Family.PAGING), 1);
    }

    @Tag("long")
    @Test
    void ten_quick_runs_find_nothing_that_a_thorough_run_did_not_write() {
        mustBeCovered("the total is one too many", EnumSet.of(Family.PAGING), 10);
    }

    @Test
    void other_faults_of_a_law_have_other_fingerprints() {
        Set<Family> families = EnumSet.of(Family.PAGING);
        KnownFailures known;
        try (MutantServer server = MutantServer.start(mutant("the total is one too many"), directory.resolve("one"))) {
            known = KnownFailures.NONE.updated(check(server, families, 1, false), TODAY);
        }
        for (String name : List.of("rows come newest first", "links are relative", "there is no header Link")) {
            try (MutantServer server = MutantServer.start(mutant(name), directory.resolve(name))) {
                Assessment assessment = known.assess(check(server, families, 1, false), TODAY);
                assertThat(assessment.count(Standing.NEW)).as(name).isPositive();
            }
        }
    }
}
