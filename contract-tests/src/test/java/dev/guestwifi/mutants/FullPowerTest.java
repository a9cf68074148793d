package dev.guestwifi.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.conformance.result.LawResult;
import dev.guestwifi.conformance.result.Verdict.Conclusion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The laws find every fault and accuse nobody without one. With {@code -Dpower=page} docs/power.md is compared, too.
 */
@Tag("long")
class FullPowerTest extends PowerTest {
    private static final int MUTANTS = 90;
    private static final int VARIANTS = 12;
    private static final int AT_ONCE = 8;
    private static final Path BLIND = Path.of("blind");
    private static final Path WRITTEN = Path.of("target", "power.md");
    private static final Path DOCUMENTED = Path.of("..", "docs", "power.md");

    private List<Finding> references = List.of();

    @BeforeAll
    void runReference(@TempDir Path directory) throws InterruptedException, ExecutionException {
        references = new Experiment(directory).quick(List.of(Variant.reference()));
    }

    @Override
    <T> List<T> chosen(List<T> all, ToIntFunction<T> apart) {
        return all;
    }

    @Test
    void there_are_many_of_both() {
        assertThat(mutants()).hasSizeGreaterThanOrEqualTo(MUTANTS);
        assertThat(variants()).hasSizeGreaterThanOrEqualTo(VARIANTS);
    }

    @Test
    void the_server_itself_keeps_all_laws() {
        Finding reference = references.get(0);
        assertThat(reference.verdict().conclusion()).as(reference.toString()).isEqualTo(Conclusion.CONFORMS);
    }

    /** Also laws that quick runs skip, since the comparison with the reference model covers them: they run alone. */
    @Test
    void every_law_finds_a_fault(@TempDir Path directory) throws InterruptedException, ExecutionException {
        Set<LawResult.Id> idle = new LinkedHashSet<>(laws());
        idle.removeIf(law -> mutants().stream().anyMatch(finding -> PowerTable.isKiller(finding, law)));
        Experiment experiment = new Experiment(directory);
        List<Mutant> all = Mutants.all();
        for (int first = 0; first < all.size() && !idle.isEmpty(); first += AT_ONCE) {
            List<Variant> servers = all.subList(first, Math.min(first + AT_ONCE, all.size())).stream()
                    .filter(mutant -> idle.stream().anyMatch(law -> law.family() == mutant.family()))
                    .map(Variant::mutant)
                    .toList();
            experiment.only(idle, servers).forEach(finding -> idle.removeIf(law -> PowerTable.isKiller(finding, law)));
        }
        assertThat(idle).isEmpty();
    }

    /** What was found of each blind set, the oldest first. */
    private static String blindSets() throws IOException {
        StringBuilder summaries = new StringBuilder();
        try (Stream<Path> files = Files.list(BLIND)) {
            for (Path set : files.filter(Files::isDirectory).sorted().toList()) {
                summaries.append(Files.readString(set.resolve("summary.md"))).append('\n');
            }
        }
        return summaries.toString();
    }

    @Test
    @EnabledIfSystemProperty(named = "power", matches = "page", disabledReason = "-Dpower=page asks for it")
    void the_page_of_the_documentation_tells_of_this_run() throws IOException {
        List<String> names =
                variants().stream().map(variant -> variant.mutant().name()).toList();
        Files.writeString(WRITTEN, new PowerTable(mutants(), laws()).markdown(names, blindSets()));
        assertThat(withoutNumbers(DOCUMENTED))
                .as("the laws or the mutants have changed: ./mvnw verify -Dlong -Dpower=page;"
                        + " cp contract-tests/target/power.md docs/power.md")
                .isEqualTo(withoutNumbers(WRITTEN));
    }

    /**
     * Which request is the first may depend on the keys, which are new each time, and on which of many at once comes
     * first.
     */
    private static String withoutNumbers(Path page) throws IOException {
        return Files.readString(page).replaceAll("(?m)[0-9]+( \\(thorough\\))? \\|$", "|");
    }

    private List<LawResult.Id> laws() {
        return references.get(0).verdict().results().stream()
                .map(LawResult::law)
                .toList();
    }
}
