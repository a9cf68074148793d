package dev.guestwifi.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.conformance.data.KeyShape;
import dev.guestwifi.conformance.deployment.Target;
import java.math.BigInteger;
import java.net.URI;
import java.util.Base64;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A key is masked in whichever form a target gives it away. */
class KeyFormsTest {
    private static final String KEY = KeyShape.generate(new Random(42));
    private static final Target TARGET =
            Target.at(URI.create("http://127.0.0.1/api"), KEY).build();

    private enum Form {
        PLAIN,
        UPPER,
        LOWER,
        REVERSED,
        MOST,
        PERCENT,
        PERCENT_UPPER,
        HEX,
        HEX_UPPER,
        BASE64,
        BASE64_BEHIND_ONE,
        BASE64_BEHIND_TWO,
        BASE64_URL,
        JSON,
        HTML,
        HTML_HEX
    }

    private static String form(Form form) {
        byte[] bytes = KEY.getBytes(UTF_8);
        String hex = new BigInteger(1, bytes).toString(16);
        return switch (form) {
            case PLAIN -> KEY;
            case UPPER -> KEY.toUpperCase(Locale.ROOT);
            case LOWER -> KEY.toLowerCase(Locale.ROOT);
            case REVERSED -> new StringBuilder(KEY).reverse().toString();
            case MOST -> KEY.substring(6, 30);
            case PERCENT -> "%" + hex.replaceAll("..(?=.)", "$0%");
            case PERCENT_UPPER -> "%" + hex.toUpperCase(Locale.ROOT).replaceAll("..(?=.)", "$0%");
            case HEX -> hex;
            case HEX_UPPER -> hex.toUpperCase(Locale.ROOT);
            case BASE64 -> Base64.getEncoder().encodeToString(bytes);
            case BASE64_BEHIND_ONE -> Base64.getEncoder().encodeToString((":" + KEY + "!").getBytes(UTF_8));
            case BASE64_BEHIND_TWO -> Base64.getEncoder().encodeToString(("x:" + KEY + "!").getBytes(UTF_8));
            case BASE64_URL -> Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            case JSON -> each("\\u%04x");
            case HTML -> each("&#%d;");
            case HTML_HEX -> each("&#x%x;");
        };
    }

    private static String each(String format) {
        return KEY.chars().mapToObj(c -> String.format(Locale.ROOT, format, c)).collect(Collectors.joining());
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void every_form_is_masked_wherever_it_stands(Form form) {
        String given = form(form);
        String masked = TARGET.redact("before " + given + " after");

        assertThat(masked).startsWith("before ").endsWith(" after").contains("$GUESTWIFI_API_KEY");
        for (int at = 0; at + 12 <= given.length(); at++) {
            assertThat(masked).doesNotContain(given.substring(at, at + 12));
        }
    }

    @ParameterizedTest
    @EnumSource(value = Form.class, names = "MOST", mode = EnumSource.Mode.EXCLUDE)
    void every_form_counts_as_given_away(Form form) {
        assertThat(TARGET.isKeyIn("before " + form(form) + " after")).isTrue();
        assertThat(TARGET.isKeyIn("before after")).isFalse();
    }

    @Test
    void other_text_stays_as_it_is() {
        String text = "{\"detail\":\"gwf_ is how keys begin\",\"id\":9007199254740991}\u0130 $GUESTWIFI_API_KEY";
        assertThat(TARGET.redact(text)).isEqualTo(text);
        assertThat(TARGET.redact("")).isEmpty();
    }
}
