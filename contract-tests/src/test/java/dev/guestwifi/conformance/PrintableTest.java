package dev.guestwifi.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.conformance.text.Printable;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text of strangers, before anybody reads it. */
class PrintableTest {
    private static Stream<UnaryOperator<String>> sinks() {
        return Stream.of(
                Printable::terminal,
                Printable::line,
                Printable::html,
                Printable::xml,
                Printable::xmlAttribute,
                Printable::json);
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0, 7, 8, '\t', '\r', 0x1b, 0x1f, 0x7f, 0x80, 0x85, 0x9b, 0x9f, 0xad, 0x61c, 0x200e, 0x200f, 0x2028,
                0x2029, 0x202a, 0x202e, 0x2066, 0x2069, 0xd800, 0xdfff, 0xfeff, 0xfffe, 0xffff, 0x1fffe, 0xe0041
            })
    void what_steers_is_shown_as_its_number(int point) {
        String text = "a" + Character.toString(point) + "b";
        String shown = "a\\u{" + Integer.toHexString(point) + "}b";

        assertThat(sinks().map(sink -> sink.apply(text))).containsOnly(shown);
    }

    @Test
    void line_feeds_stay_in_blocks_alone() {
        assertThat(Printable.terminal("a\nb")).isEqualTo("a\nb");
        assertThat(Printable.line("a\nb")).isEqualTo("a\\u{a}b");
        assertThat(Printable.xmlAttribute("a\nb")).isEqualTo("a\\u{a}b");
    }

    @Test
    void other_text_stays_as_it_is() {
        String text = "Zoë 漢字 😀 <b>&amp; 'x' \\u{1b}";
        assertThat(sinks().map(sink -> sink.apply(text))).containsOnly(text);
    }

    @Test
    void texts_that_look_alike_are_told_apart_by_the_numbers_of_their_characters() {
        assertThat(Printable.looksAlike("Café", "Cafe\u0301")).isTrue();
        assertThat(Printable.looksAlike("Café", "Café")).isFalse();
        assertThat(Printable.looksAlike("Café", "Cafe")).isFalse();
        assertThat(Printable.ascii("Cafe\u0301 😀")).isEqualTo("Cafe\\u{301} \\u{1f600}");
    }

    @Test
    void a_cut_never_parts_a_character() {
        assertThat(Printable.cut("ab😀", 3)).isEqualTo("ab … (2 characters more)");
        assertThat(Printable.cut("ab😀", 4)).isEqualTo("ab😀");
    }
}
