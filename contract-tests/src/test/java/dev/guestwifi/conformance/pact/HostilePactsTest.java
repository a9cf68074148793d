package dev.guestwifi.conformance.pact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of strangers: the check ends with a verdict or a sentence, whatever is in them. */
class HostilePactsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CHANGES = 300;

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"interactions": [                       | is not JSON: line 1, column
            `{"interactions": []} {}`                | is not JSON
            {}                                       | is not a pact: it has no list of interactions
            []                                       | is not a pact
            {"interactions": [{"request": {}}]}      | interaction 1 lacks its request or its response
            {"interactions": [7]}                    | interaction 1 lacks its request or its response
            """)
    void what_is_no_pact_is_told_in_one_sentence(String content, String told) throws IOException {
        PactReport report = check(content);

        assertThat(report.isComplete()).isFalse();
        assertThat(report.pacts())
                .singleElement()
                .satisfies(pact -> assertThat(pact.unreadable()).contains(told).doesNotContain("\n", "Exception"));
    }

    @Test
    void what_is_too_deep_or_too_large_is_not_read() throws IOException {
        assertThat(check("[".repeat(500_000)).pacts().get(0).unreadable()).contains("too deep");
        assertThat(check(" ".repeat((int) PactReader.LARGEST_FILE + 1))
                        .pacts()
                        .get(0)
                        .unreadable())
                .isEqualTo("is larger than 10 MiB");
        assertThat(check("{\"interactions\": [" + "{},".repeat(1_000_001) + "{}]}")
                        .pacts()
                        .get(0)
                        .unreadable())
                .contains("too large");
    }

    @Test
    void a_directory_without_pacts_and_a_file_that_does_not_exist_are_told() throws IOException {
        Files.writeString(directory.resolve("package.json"), "{}");

        PactReport report = PactCheck.check(List.of(directory, directory.resolve("none.json")));

        assertThat(report.ignored()).containsExactly("package.json");
        assertThat(report.pacts()).extracting(PactResult::unreadable).containsExactly("has no pact", "does not exist");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^(a+)+$",
                "^(([a-z0-9])+.)+[A-Z]([a-z0-9])+$",
                "(.*)(.*)(.*)(.*)(.*)(.*)z9",
                "(?:(?:(?:){99999}){99999}){99999}",
                "(((((((((((((((((((a?)?)?)?)?)?)?)?)?)?)?)?)?)?)?)?)?)?)?)*$b",
                "(a|aa)+$"
            })
    void an_expression_that_backtracks_without_end_is_given_up(String regex) throws IOException {
        ObjectNode pact = SamplePacts.pact("jvm-v3");
        ObjectNode response = (ObjectNode) pact.at("/interactions/0/response");
        ((ObjectNode) response.path("body")).put("message", "a".repeat(4000) + "!");
        SamplePacts.set(
                response,
                "/matchingRules/body/$.message/matchers/0/match",
                JSON.getNodeFactory().textNode("regex"));
        SamplePacts.set(
                response,
                "/matchingRules/body/$.message/matchers/0/regex",
                JSON.getNodeFactory().textNode(regex));

        PactReport report = check(pact.toString());

        assertThat(report.isComplete()).isTrue();
        assertThat(report.text()).contains("response body $.message");
    }

    /** The bound is a number of steps, so that this does not depend on the machine. */
    @Test
    void expressions_are_bounded_by_steps() {
        assertThat(BoundedRegex.find("(.*)(.*)(.*)(.*)(.*)(.*)z9", "a".repeat(200)))
                .isEqualTo(BoundedRegex.Verdict.TOO_COSTLY);
        assertThat(BoundedRegex.find("^[a-z]+$", "a".repeat(4000))).isEqualTo(BoundedRegex.Verdict.MATCHES);
        assertThat(BoundedRegex.find("(", "a")).isEqualTo(BoundedRegex.Verdict.MALFORMED);
        assertThat(BoundedRegex.find("(?P<year>\\d{4})", "2025")).isEqualTo(BoundedRegex.Verdict.MATCHES);
    }

    /** Each value of a good pact is replaced by odd ones; a failure prints the seed and the pact. */
    @Test
    void no_change_of_a_pact_makes_the_check_fail() throws IOException {
        long seed = Long.getLong("pact.seed", System.nanoTime());
        Random random = new Random(seed);
        List<Path> files = SamplePacts.files();
        for (int i = 0; i < CHANGES; i++) {
            JsonNode pact =
                    JSON.readTree(files.get(random.nextInt(files.size())).toFile());
            ArrayNode all = (ArrayNode) pact.path("interactions");
            JsonNode one = all.get(random.nextInt(all.size()));
            all.removeAll().add(one);
            change(one, random);
            change(one, random);
            Path file = directory.resolve("pact.json");
            Files.writeString(file, pact.toString());
            assertThatCode(() -> {
                        PactReport report = PactCheck.check(List.of(file));
                        report.text();
                        report.write(directory.resolve("reports"));
                    })
                    .as("-Dpact.seed=%d: %s", seed, pact)
                    .doesNotThrowAnyException();
        }
    }

    private static void change(JsonNode root, Random random) {
        List<JsonNode> containers = new ArrayList<>();
        collect(root, containers);
        JsonNode container = containers.get(random.nextInt(containers.size()));
        JsonNode odd = odd(random);
        if (container instanceof ObjectNode object && !object.isEmpty()) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            String name = names.get(random.nextInt(names.size()));
            if (random.nextInt(5) == 0) {
                object.set("$[" + name + "]..", object.remove(name));
            } else {
                object.set(name, odd);
            }
        } else if (container instanceof ArrayNode array) {
            array.add(odd);
        }
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode()) {
            containers.add(node);
            node.forEach(child -> collect(child, containers));
        }
    }

    private static JsonNode odd(Random random) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        return switch (random.nextInt(12)) {
            case 0 -> json.nullNode();
            case 1 -> json.numberNode(-1);
            case 2 -> json.numberNode(Long.MAX_VALUE);
            case 3 -> json.numberNode(1.5);
            case 4 -> json.textNode("");
            case 5 -> json.textNode("%zz&=\u202E\u0000 [*].$['");
            case 6 -> json.booleanNode(true);
            case 7 -> json.arrayNode();
            case 8 -> json.objectNode();
            case 9 -> json.arrayNode().add(json.arrayNode().addNull());
            case 10 -> json.objectNode().set("$.data[*]", json.objectNode().put("match", "regex"));
            default -> json.textNode("9".repeat(40));
        };
    }

    private PactReport check(String content) throws IOException {
        Path file = directory.resolve("pact.json");
        Files.writeString(file, content);
        return PactCheck.check(List.of(file));
    }
}
