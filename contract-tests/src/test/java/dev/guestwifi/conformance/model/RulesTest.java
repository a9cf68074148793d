package dev.guestwifi.conformance.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.guestwifi.conformance.contract.ContractDocument;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Single rules of the reference model, where they are easily read wrong. */
class RulesTest {
    @ParameterizedTest
    @EnumSource(Rule.class)
    void every_rule_says_where_the_contract_states_it(Rule rule) {
        JsonNode document = ContractDocument.load().resolve(reference("#"));
        if (rule.section().startsWith("#")) {
            assertThat(document.at(rule.section().substring(1)).isMissingNode()).isFalse();
        } else {
            assertThat(document.path("info").path("description").asText().lines())
                    .contains("# " + rule.section());
        }
    }

    /**
     * A row is: rule, contract section, methods in which each name without a class is of the one before, disagreements.
     */
    @ParameterizedTest
    @EnumSource(Rule.class)
    void the_documentation_names_the_section_and_the_method_of_every_rule(Rule rule) throws Exception {
        List<String> rows = Files.readAllLines(Path.of("..", "docs", "model.md")).stream()
                .filter(line -> line.startsWith("| `" + rule.name() + "` |"))
                .toList();
        assertThat(rows).hasSize(1);
        String[] cells = rows.get(0).split(" \\| ?", -1);
        String section = rule.section().replaceAll("^#/(components/\\w+/|paths/~1|components/(?=schemas$))", "");
        assertThat(cells[1].replace("`", ""))
                .contains(section.replaceAll("/(post|delete)$", "").replace("~1", "/"));
        String type = "";
        for (String method : cells[2].replace("`", "").split(", ", -1)) {
            String[] names = method.split("\\.", -1);
            type = names[0].isEmpty() ? type : names[0];
            Class<?> model = Class.forName("dev.guestwifi.conformance.model." + type);
            if (names.length > 1) {
                assertThat(model.getDeclaredMethods())
                        .extracting(Method::getName)
                        .contains(names[1]);
            }
        }
    }

    private static JsonNode reference(String to) {
        return JsonNodeFactory.instance.objectNode().put("$ref", to);
    }

    @ParameterizedTest
    @CsvSource({
        "gzip,true",
        "GZIP,true",
        "gzip;q=0,false",
        "gzip;q=0.000,false",
        "gzip;q=0.001,true",
        "*,true",
        "*;q=0,false",
        "'gzip;q=0, *',false",
        "'br, gzip',true",
        "identity,false",
        "x-gzipped,false",
        "'',false"
    })
    void gzip_is_for_those_who_ask_for_it(String accepted, boolean isAsked) {
        assertThat(AcceptEncoding.takesGzip(WireRequest.of("GET", "/venues").with("Accept-Encoding", accepted)))
                .isEqualTo(isAsked);
    }

    @Test
    void codes_are_the_same_whatever_their_case_and_the_encoding_of_their_accents() {
        assertThat(List.of("Cafe\u0301-Σ", "café-σ", "CAFÉ-ς"))
                .extracting(Text::codeKey)
                .containsOnly("café-ς");
        assertThat(Text.codeKey("straße")).isEqualTo(Text.codeKey("STRASSE"));
        assertThat(Text.codeKey("cafe")).isNotEqualTo(Text.codeKey("café"));
    }

    @Test
    void tags_are_compared_weakly_in_all_fields_and_a_star_only_counts_alone() {
        WireRequest plain = WireRequest.of("GET", "/venues");
        assertThat(Conditions.of(plain.with("If-None-Match", "\"x\"").with("If-None-Match", "\"y,z\", W/\"a\""))
                        .opaque())
                .containsExactly("\"x\"", "\"y,z\"", "\"a\"");
        assertThat(Conditions.of(plain.with("If-None-Match", "*")).isAny()).isTrue();
        assertThat(Conditions.of(plain.with("If-None-Match", "\"*\"")).isAny()).isFalse();
        assertThat(Conditions.of(plain.with("If-None-Match", "a")).isMalformed())
                .isTrue();
    }
}
