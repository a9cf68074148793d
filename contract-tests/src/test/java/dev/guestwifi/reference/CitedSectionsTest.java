package dev.guestwifi.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.guestwifi.conformance.contract.ContractDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every section of the contract that the sources of this repository cite is a heading or an operation of it. */
class CitedSectionsTest {
    private static final Path ROOT = Path.of("..");
    private static final JsonNode CONTRACT = ContractDocument.load()
            .resolve(JsonNodeFactory.instance.objectNode().put("$ref", "#"));
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\n]*", Pattern.DOTALL);
    /** A citation is {@code contract § Keys}; one of an RFC has its number before the sign. */
    private static final Pattern CITATION = Pattern.compile("(RFC [0-9]+,? )?§ ([^§]{1,40})");
    /** What a law or a rule is said to rest on. */
    private static final Pattern STATED =
            Pattern.compile("sections = (\\{[^}]*}|\"[^\"]*\")|Subject\\.\\w+,\\s*(\"[^\"]*\")");

    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");

    @ParameterizedTest
    @ValueSource(strings = {"api-spec", "server", "client", "contract-tests", "junit", "benchmarks"})
    void comments_cite_sections_that_exist(String module) throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path file : sources(ROOT.resolve(module).resolve("src"))) {
            for (String comment : comments(file)) {
                CITATION.matcher(comment)
                        .results()
                        .filter(citation -> citation.group(1) == null && !isCited(citation.group(2)))
                        .forEach(citation -> wrong.add(file.getFileName() + ": " + citation.group()));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void laws_and_rules_rest_on_places_of_the_contract_that_exist() throws IOException {
        List<String> places = new ArrayList<>();
        for (Path file : sources(kit())) {
            STATED.matcher(Files.readString(file))
                    .results()
                    .forEach(found -> TEXT.matcher(found.group())
                            .results()
                            .map(text -> text.group(1))
                            .forEach(places::add));
        }
        Set<String> headings = headings().collect(Collectors.toSet());
        assertThat(places).hasSizeGreaterThan(100).allSatisfy(place -> {
            if (place.startsWith("#")) {
                assertThat(CONTRACT.at(place.substring(1)).isMissingNode())
                        .as(place)
                        .isFalse();
            } else {
                assertThat(headings).contains(place);
            }
        });
    }

    private static boolean isCited(String text) {
        return Stream.concat(headings(), operations())
                .anyMatch(name -> text.matches("(?s)" + Pattern.quote(name) + "(?![a-zA-Z]).*"));
    }

    private static Stream<String> headings() {
        return CONTRACT.at("/info/description")
                .asText()
                .lines()
                .filter(line -> line.startsWith("# "))
                .map(line -> line.substring(2));
    }

    private static Stream<String> operations() {
        return CONTRACT.findValuesAsText("operationId").stream();
    }

    private static Path kit() {
        return ROOT.resolve("contract-tests/src/main/java/dev/guestwifi/conformance");
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    /** Without the stars at the beginning of their lines. */
    private static List<String> comments(Path file) throws IOException {
        return COMMENT.matcher(Files.readString(file))
                .results()
                .map(MatchResult::group)
                .map(comment -> comment.replaceAll("\n *\\*? ?", " "))
                .toList();
    }
}
