package dev.guestwifi.server.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class VisibleTest {
    @ParameterizedTest
    @ValueSource(
            ints = {
                0x00, 0x07, 0x08, 0x09, 0x0A, 0x0D, 0x1B, 0x7F, 0x85, 0x9B, 0xAD, 0x61C, 0x200B, 0x200E, 0x200F, 0x2028,
                0x2029, 0x202A, 0x202E, 0x2060, 0x2066, 0x2069, 0xFEFF, 0xD800
            })
    void what_acts_is_shown_as_its_escape(int character) {
        String escape = String.format("\\u%04X", character);
        String text = "a" + (char) character + "b";

        assertThat(Visible.onTerminal(text)).isEqualTo("a" + escape + "b");
        assertThat(Visible.inJson(text)).isEqualTo("a" + escape + "b");
    }

    @Test
    void a_character_beyond_sixteen_bits_has_two_escapes() {
        assertThat(Visible.onTerminal("\uDB40\uDC41")).isEqualTo("\\uDB40\\uDC41");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Till \"1\"", "Zoë 美咲 مثال יעל प्रिया 🍳", "نمی\u200Cخواهم", "👩\u200D🍳", "C:\\u202E"})
    void all_else_is_left_alone(String text) {
        assertThat(Visible.onTerminal(text)).isEqualTo(text);
        assertThat(Visible.inLines(text)).isEqualTo(text);
    }

    @Test
    void lines_stay_lines_where_they_may() {
        assertThat(Visible.inLines("a\r\n\tb\u001B[2J\n")).isEqualTo("a\r\n\tb\\u001B[2J\n");
    }
}
