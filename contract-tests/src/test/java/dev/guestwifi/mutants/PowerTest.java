package dev.guestwifi.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.conformance.Verdict.Conclusion;
import dev.guestwifi.conformance.law.LawResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The laws find every fault and accuse nobody without one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PowerTest {
    private static final int MUTANTS = 90;
    private static final int VARIANTS = 12;
    private static final double POWER = 0.98;
    private static final double TWICE = 0.60;
    /**
     * A twelfth of the mutants, a third of the grave ones and of the variants; with -Dpower=all all, with -Dpower=page
     * docs/power.md too.
     */
    private static final boolean IS_WHOLE = System.getProperty("power") != null;

    private static final int MUTANTS_APART = 12;
    private static final int GRAVE_APART = 3;
    private static final int VARIANTS_APART = 3;
    private static final Path WRITTEN = Path.of("target", "power.md");
    private static final Path DOCUMENTED = Path.of("..", "docs", "power.md");

    private Finding reference;
    private List<Finding> mutants;
    private List<Finding> variants;

    @BeforeAll
    void run(@TempDir Path directory) throws InterruptedException, ExecutionException {
        Experiment experiment = new Experiment(directory);
        reference = experiment.quick(List.of(Variant.reference())).get(0);
        variants = experiment.quick(chosen(Variants.all(), variant -> VARIANTS_APART));
        mutants = experiment.insistent(chosen().stream().map(Variant::mutant).toList());
    }

    private static List<Mutant> chosen() {
        return chosen(Mutants.all(), mutant -> mutant.isGrave() ? GRAVE_APART : MUTANTS_APART);
    }

    private static <T> List<T> chosen(List<T> all, ToIntFunction<T> apart) {
        return IntStream.range(0, all.size())
                .filter(index -> IS_WHOLE || index % apart.applyAsInt(all.get(index)) == 0)
                .mapToObj(all::get)
                .toList();
    }

    @Test
    void the_server_itself_keeps_all_laws() {
        assertThat(reference.verdict().conclusion()).as(reference.toString()).isEqualTo(Conclusion.CONFORMS);
    }

    @Test
    void no_conformant_server_is_accused() {
        assertThat(variants)
                .hasSizeGreaterThanOrEqualTo(IS_WHOLE ? VARIANTS : 1)
                .allSatisfy(variant ->
                        assertThat(variant.broken()).as(variant.toString()).isEmpty());
    }

    @Test
    void nearly_every_fault_is_found_by_the_family_it_was_declared_for() {
        assertThat(mutants).hasSizeGreaterThanOrEqualTo(IS_WHOLE ? MUTANTS : 1);
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

    /** Takes minutes: every mutant under a quick run of all laws, or else a thorough one of its family's. */
    @Test
    @EnabledIfSystemProperty(named = "power", matches = "two", disabledReason = "-Dpower=two asks for it")
    void most_faults_break_two_laws_or_more(@TempDir Path directory) throws InterruptedException, ExecutionException {
        Experiment experiment = new Experiment(directory);
        List<Finding> findings = experiment.quick(
                Mutants.all().stream().map(Variant::underAllLaws).toList());
        List<Variant> others = findings.stream()
                .filter(finding -> finding.broken().size() < 2)
                .map(finding -> Variant.mutant(finding.mutant()))
                .toList();
        long twice = findings.size()
                - others.size()
                + experiment.thorough(others).stream()
                        .filter(finding -> finding.broken().size() > 1)
                        .count();
        System.out.printf("%d of %d mutants break two laws or more%n", twice, findings.size());
        assertThat((double) twice).isGreaterThanOrEqualTo(TWICE * findings.size());
    }

    @Test
    @EnabledIfSystemProperty(named = "power", matches = "all|page", disabledReason = "-Dpower=all asks for it")
    void every_law_finds_a_fault() {
        assertThat(laws())
                .allSatisfy(law -> assertThat(mutants)
                        .as("mutants that break: " + law.sentence())
                        .anyMatch(finding -> PowerTable.isKiller(finding, law)));
    }

    @Test
    @EnabledIfSystemProperty(named = "power", matches = "page", disabledReason = "-Dpower=page asks for it")
    void the_page_of_the_documentation_tells_of_this_run() throws IOException {
        List<String> names =
                variants.stream().map(variant -> variant.mutant().name()).toList();
        Files.writeString(WRITTEN, new PowerTable(mutants, laws()).markdown(names));
        assertThat(withoutNumbers(DOCUMENTED))
                .as(
                        "the laws or the mutants have changed: ./mvnw verify -Dpower=page; cp contract-tests/target/power.md docs/power.md")
                .isEqualTo(withoutNumbers(WRITTEN));
    }

    /** Which request is the first may depend on the keys, which are new each time, and on which of many at once comes first. */
    private static String withoutNumbers(Path page) throws IOException {
        return Files.readString(page).replaceAll("(?m)[0-9]+( \\(thorough\\))? \\|$", "|");
    }

    private List<LawResult.Id> laws() {
        return reference.verdict().results().stream().map(LawResult::law).toList();
    }
}
