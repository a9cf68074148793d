package dev.guestwifi.traceability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.conformance.law.LawCatalog;
import dev.guestwifi.conformance.model.Rule;
import dev.guestwifi.mutants.MutantNames;
import dev.guestwifi.traceability.ContractSentences.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every sentence of the contract's description has a check that a mutant proves, or a reason why there is none. */
class TraceabilityTest {
    private static final Path PAGE = Path.of("../docs/traceability.md");
    private static final String HEAD = """
            # From the contract to its checks

            Every sentence of the description in [`openapi.yaml`](../api-spec/openapi.yaml), the
            [rules of the model](model.md) and the laws of the conformance kit that check it, and [mutants](power.md) that
            break it. The comparisons with the model are among the laws. `TraceabilityTest` makes this page from the files in
            `contract-tests/src/test/resources/traceability`: do not edit it. The test fails for a sentence without a
            check, a mutant, or a reason why there can be none.

            """;

    private final List<Sentence> sentences = ContractSentences.read();
    private final List<Trace> traces = Trace.read();

    private List<Trace> of(Sentence sentence) {
        return traces.stream().filter(trace -> trace.isOf(sentence)).toList();
    }

    @Test
    void every_sentence_has_one_entry_and_every_entry_a_sentence() {
        assertThat(sentences)
                .hasSizeGreaterThan(100)
                .allSatisfy(sentence ->
                        assertThat(of(sentence)).as("entries for: " + sentence).hasSize(1));
        assertThat(traces)
                .allSatisfy(trace -> assertThat(sentences.stream().filter(trace::isOf))
                        .as("sentences of the contract for: " + trace)
                        .hasSize(1));
    }

    @Test
    void every_sentence_has_a_check_and_a_mutant_or_a_reason() {
        assertThat(traces).allSatisfy(trace -> {
            boolean isChecked = !trace.allLaws().isEmpty();
            assertThat(isChecked)
                    .as("either a check or a reason: " + trace)
                    .isEqualTo(trace.none().isEmpty());
            assertThat(trace.mutants().isEmpty())
                    .as("mutants, or a reason: " + trace)
                    .isEqualTo(!isChecked || !trace.unbroken().isEmpty());
        });
    }

    @Test
    void laws_and_mutants_exist() {
        List<String> mutants = MutantNames.all();
        assertThat(traces).allSatisfy(trace -> {
            assertThat(LawCatalog.names()).containsAll(trace.laws());
            assertThat(mutants).containsAll(trace.mutants());
        });
    }

    /** {@code docs/power.md} names the laws of the mutant's own family that found it. */
    @Test
    void a_law_of_the_sentence_found_each_of_its_mutants() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("../docs/power.md"));
        List<String> wrong = new ArrayList<>();
        for (Trace trace : traces) {
            for (String mutant : trace.mutants()) {
                String row = rows.stream()
                        .filter(one -> one.matches("\\| [a-z]+ \\| " + Pattern.quote(mutant) + "(?: †)? \\| .*"))
                        .findFirst()
                        .orElse("");
                String family = row.isEmpty() ? "" : row.split(" ", 3)[1];
                boolean isOfFamily = trace.allLaws().stream().anyMatch(law -> law.startsWith(family + "."));
                if (row.isEmpty() || (isOfFamily && titles(trace).noneMatch(row::contains))) {
                    wrong.add(mutant + " (" + trace.starts() + "): " + row);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static Stream<String> titles(Trace trace) {
        return trace.allLaws().stream()
                .map(law -> LawCatalog.find(law).orElseThrow().id().sentence());
    }

    @Test
    void every_rule_of_the_model_is_asked_for_by_a_sentence_or_is_about_a_component() {
        List<Rule> named = traces.stream()
                .flatMap(trace -> trace.rules().stream())
                .distinct()
                .toList();
        assertThat(Arrays.stream(Rule.values())
                        .filter(rule -> !named.contains(rule))
                        .filter(rule -> !rule.section().startsWith("#/")))
                .as("rules whose section has no sentence that asks for them")
                .containsExactlyInAnyOrder(Rule.SECRET, Rule.DATE_FIELD);
    }

    /** {@code -Dtraceability=update} writes the page. */
    @Test
    void the_page_is_up_to_date() throws IOException {
        String page = page();
        if ("update".equals(System.getProperty("traceability"))) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).as("-Dtraceability=update writes it").content().isEqualTo(page);
    }

    private String page() {
        long reasons = traces.stream().filter(trace -> !trace.none().isEmpty()).count();
        StringBuilder page = new StringBuilder(HEAD);
        page.append(sentences.size() - reasons)
                .append(" sentences are checked; ")
                .append(reasons)
                .append(" have a reason.\n");
        String section = "";
        for (Sentence sentence : sentences) {
            if (!sentence.section().equals(section)) {
                section = sentence.section();
                page.append("\n## ").append(section).append("\n\n");
                page.append("| Sentence | Rules | Laws | Mutants |\n|---|---|---|---|\n");
            }
            page.append(row(sentence)).append('\n');
        }
        return page.toString();
    }

    private String row(Sentence sentence) {
        List<String> cells = new ArrayList<>(List.of(sentence.text()));
        for (Trace trace : of(sentence)) {
            if (!trace.none().isEmpty()) {
                cells.addAll(List.of("", "", "none: " + trace.none()));
                continue;
            }
            cells.add(code(trace.rules().stream().map(Rule::name)));
            cells.add(code(trace.allLaws().stream()));
            cells.add(trace.mutants().isEmpty() ? "none: " + trace.unbroken() : String.join("; ", trace.mutants()));
        }
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String code(Stream<String> names) {
        return names.map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }
}
