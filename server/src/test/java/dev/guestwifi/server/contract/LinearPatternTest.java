package dev.guestwifi.server.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LinearPatternTest {
    private static final String ALPHABET = "a0-_ A\n";
    private static final int LONGEST = 5;

    static List<String> patterns() throws IOException {
        TreeSet<String> patterns = new TreeSet<>();
        for (String contract : List.of("/guest-wifi/openapi.json", "/guest-wifi/admin.json")) {
            try (InputStream json = LinearPatternTest.class.getResourceAsStream(contract)) {
                new ObjectMapper()
                        .readTree(Objects.requireNonNull(json)).findValues("pattern").stream()
                                .map(JsonNode::asText)
                                .forEach(patterns::add);
            }
        }
        assertThat(patterns).hasSizeGreaterThan(2);
        return List.copyOf(patterns);
    }

    @ParameterizedTest
    @MethodSource("patterns")
    void it_matches_what_the_contract_s_own_pattern_matches(String stated) {
        compare(Pattern.compile(stated), new LinearPattern(stated), "");
        for (String padding : List.of("a".repeat(14), "a".repeat(60))) {
            compare(Pattern.compile(stated), new LinearPattern(stated), padding);
        }
    }

    private static void compare(Pattern stated, LinearPattern linear, String text) {
        assertThat(linear.matches(text)).as(text).isEqualTo(stated.matcher(text).matches());
        if (text.length() % 10 < LONGEST) {
            ALPHABET.chars().forEach(next -> compare(stated, linear, text + (char) next));
        }
    }

    @ParameterizedTest
    @MethodSource("patterns")
    void a_long_text_needs_no_stack(String stated) {
        LinearPattern linear = new LinearPattern(stated);
        for (String part : List.of("a-", "a", "-", "a0-0")) {
            assertThat(linear.matches(part.repeat(50_000) + " ")).isFalse();
        }
    }
}
