package dev.guestwifi.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.conformance.SavedReports;
import dev.guestwifi.conformance.report.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The laws find every fault of a few mutants and do not accuse a conformant server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PowerTest {
    private static final double POWER = 0.98;
    private static final int MUTANTS_APART = 90;
    private static final int GRAVE_APART = 15;
    private static final int VARIANTS_APART = 40;

    private List<Finding> mutants = List.of();
    private List<Finding> variants = List.of();

    @BeforeAll
    void run(@TempDir Path directory) throws InterruptedException, ExecutionException {
        Experiment experiment = new Experiment(directory);
        variants = experiment.quick(chosen(Variants.all(), variant -> VARIANTS_APART));
        mutants = experiment.insistent(
                chosen(Mutants.all(), mutant -> mutant.isGrave() ? GRAVE_APART : MUTANTS_APART).stream()
                        .map(Variant::mutant)
                        .toList());
    }

    /** Those that are tried. */
    <T> List<T> chosen(List<T> all, ToIntFunction<T> apart) {
        return IntStream.range(0, all.size())
                .filter(index -> index % apart.applyAsInt(all.get(index)) == 0)
                .mapToObj(all::get)
                .toList();
    }

    final List<Finding> mutants() {
        return mutants;
    }

    final List<Finding> variants() {
        return variants;
    }

    @Test
    void every_report_matches_the_schema(@TempDir Path reports) throws IOException {
        Report.Period period = new Report.Period(Instant.EPOCH, Duration.ofSeconds(1));
        for (Finding finding :
                Stream.concat(mutants.stream(), variants.stream()).toList()) {
            new Report(finding.verdict(), "", period, "").write(reports);
            SavedReports.valid(reports.resolve("conformance.json"));
        }
    }

    @Test
    void no_conformant_server_is_accused() {
        assertThat(variants)
                .isNotEmpty()
                .allSatisfy(variant ->
                        assertThat(variant.broken()).as(variant.toString()).isEmpty());
    }

    @Test
    void nearly_every_fault_is_found_by_the_family_it_was_declared_for() {
        assertThat(mutants).isNotEmpty();
        List<Finding> survivors =
                mutants.stream().filter(finding -> !finding.isKilled()).toList();
        assertThat(survivors).hasSizeLessThanOrEqualTo((int) ((1 - POWER) * mutants.size()));
    }

    @Test
    void every_grave_fault_is_found() {
        assertThat(mutants.stream().filter(finding -> finding.mutant().isGrave()))
                .isNotEmpty()
                .filteredOn(finding -> !finding.isKilled())
                .isEmpty();
    }
}
