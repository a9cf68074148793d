package dev.guestwifi.conformance.pact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Paths of matching rules. */
class BodyPathTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            $                    | $
            $.data[0].id         | $.data[0].id
            $.data[*].*          | $.data[*].*
            $['data'][*]['id']   | $.data[*].id
            $["data"][10]        | $.data[10]
            $['a.b']             | $.a.b
            slug[0]              | $.slug[0]
            """)
    void a_path_is_read_in_every_form(String written, String path) {
        assertThat(BodyPath.of(written)).map(BodyPath::toString).hasValue(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"$.", "$..a", "$[", "$[]", "$[a]", "$['a]", "$.data[-1]", "$.data[99999999999]"})
    void a_malformed_path_is_none(String written) {
        assertThat(BodyPath.of(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            $.data[*].id, $.data[0].id,      true
            $.data,       $.data[0].id,      true
            $.data[0],    $.data[1].id,      false
            $.data[*].*,  $.data[3].code,    true
            $.data[*],    $.data.id,         false
            $.data.id,    $.data,            false
            """)
    void a_rule_is_for_its_place_and_those_below(String rule, String place, boolean isFor) {
        assertThat(BodyPath.of(rule).orElseThrow().weight(BodyPath.of(place).orElseThrow()) > 0)
                .isEqualTo(isFor);
    }
}
