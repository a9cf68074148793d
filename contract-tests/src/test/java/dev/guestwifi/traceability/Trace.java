package dev.guestwifi.traceability;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.guestwifi.conformance.law.CatalogedLaw;
import dev.guestwifi.conformance.law.LawCatalog;
import dev.guestwifi.conformance.model.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What checks a sentence, as the files in {@code traceability} say.
 *
 * @param starts the beginning of the sentence
 * @param rules of the model
 * @param laws beside the comparisons with the model
 * @param mutants that break the sentence
 * @param none why nothing can check it; empty if something does
 * @param unbroken why no mutant breaks it; empty if one does
 */
record Trace(
        String section,
        String starts,
        List<Rule> rules,
        List<String> laws,
        List<String> mutants,
        String none,
        String unbroken) {
    private static final List<String> FILES = List.of("access", "lists", "requests", "protocol");

    static List<Trace> read() {
        List<Trace> traces = new ArrayList<>();
        for (String file : FILES) {
            sections(file).properties().forEach(section -> {
                for (JsonNode entry : section.getValue()) {
                    traces.add(of(section.getKey(), entry));
                }
            });
        }
        return traces;
    }

    private static JsonNode sections(String file) {
        String resource = "/traceability/" + file + ".yaml";
        try (InputStream yaml = Objects.requireNonNull(Trace.class.getResourceAsStream(resource), resource)) {
            return new YAMLMapper().readTree(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Trace of(String section, JsonNode entry) {
        return new Trace(
                section,
                entry.path("starts").asText(),
                texts(entry.path("rules")).map(Rule::valueOf).toList(),
                texts(entry.path("laws")).toList(),
                texts(entry.path("mutants")).toList(),
                entry.path("none").asText(),
                entry.path("unbroken").asText());
    }

    private static Stream<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(one -> texts.add(one.asText()));
        return texts.stream();
    }

    /** Whether it is about this sentence. */
    boolean isOf(ContractSentences.Sentence sentence) {
        return section.equals(sentence.section()) && sentence.text().startsWith(starts);
    }

    /** The laws, with the comparisons that hold responses against the rules. */
    List<String> allLaws() {
        Stream<String> comparisons = rules.stream()
                .map(rule -> rule.subject().name().toLowerCase(Locale.ROOT))
                .distinct()
                .flatMap(family -> LawCatalog.all().stream()
                        .map(CatalogedLaw::id)
                        .filter(law ->
                                law.isComparison() && law.family().toString().equals(family))
                        .map(law -> law.qualifiedName()));
        return Stream.concat(comparisons, laws.stream()).distinct().toList();
    }
}
