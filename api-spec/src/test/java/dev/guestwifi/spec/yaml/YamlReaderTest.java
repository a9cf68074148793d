package dev.guestwifi.spec.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class YamlReaderTest {
    private static String json(String yaml) throws IOException {
        return YamlReader.read(yaml).toString();
    }

    @Test
    void reads_what_has_no_anchors() throws IOException {
        assertThat(json("a: 1\nb: [x, '2', 2.5, true, null, {}]\nc: 2026-11-29\n"))
                .isEqualTo("{\"a\":1,\"b\":[\"x\",\"2\",2.5,true,null,{}],\"c\":\"2026-11-29\"}");
    }

    @Test
    void an_alias_is_what_its_anchor_names() throws IOException {
        assertThat(json("a: &text hello\nb: *text\n")).isEqualTo("{\"a\":\"hello\",\"b\":\"hello\"}");
        assertThat(json("a: &list [1, 2]\nb: *list\n")).isEqualTo("{\"a\":[1,2],\"b\":[1,2]}");
        assertThat(json("a: &map {x: 1}\nb: [*map, *map]\n"))
                .isEqualTo("{\"a\":{\"x\":1},\"b\":[{\"x\":1},{\"x\":1}]}");
        assertThat(json("a: &text >-\n  hello\n  you\nb: *text\n"))
                .isEqualTo("{\"a\":\"hello you\",\"b\":\"hello you\"}");
        assertThat(json("a: &text 'x'\n'😀': [&next \"y\", *text, *next]\n"))
                .isEqualTo("{\"a\":\"x\",\"😀\":[\"y\",\"x\",\"y\"]}");
        assertThat(json("a: '&text'\nb: \"&text\"\n")).isEqualTo("{\"a\":\"&text\",\"b\":\"&text\"}");
        assertThat(json("a: &number 7\nb: {c: *number}\n")).isEqualTo("{\"a\":7,\"b\":{\"c\":7}}");
    }

    @Test
    void an_anchor_inside_another_one_counts_too() throws IOException {
        assertThat(json("a: &outer {x: &inner [1]}\nb: *inner\nc: *outer\n"))
                .isEqualTo("{\"a\":{\"x\":[1]},\"b\":[1],\"c\":{\"x\":[1]}}");
    }

    @Test
    void an_anchor_can_be_set_again() throws IOException {
        assertThat(json("a: &x 1\nb: *x\nc: &x 2\nd: *x\n")).isEqualTo("{\"a\":1,\"b\":1,\"c\":2,\"d\":2}");
    }

    @Test
    void a_merge_key_adds_members_and_overrides_none() throws IOException {
        assertThat(json("a: &a {x: 1, y: 2}\nb:\n  <<: *a\n  y: 3\n"))
                .isEqualTo("{\"a\":{\"x\":1,\"y\":2},\"b\":{\"x\":1,\"y\":3}}");
        assertThat(json("a: &a {x: 1, y: 2}\nb:\n  y: 3\n  <<: *a\n"))
                .isEqualTo("{\"a\":{\"x\":1,\"y\":2},\"b\":{\"y\":3,\"x\":1}}");
    }

    @Test
    void of_several_merged_mappings_the_first_counts() throws IOException {
        assertThat(json("a: &a {x: 1}\nb: &b {x: 2, y: 2}\nc:\n  <<: [*a, *b]\n"))
                .isEqualTo("{\"a\":{\"x\":1},\"b\":{\"x\":2,\"y\":2},\"c\":{\"x\":1,\"y\":2}}");
    }

    @Test
    void an_alias_without_an_anchor_before_it_is_refused() {
        assertThatThrownBy(() -> json("a: 1\nb: *nothing\n"))
                .isInstanceOf(IOException.class)
                .hasMessage("line 2: no anchor before *nothing");
        assertThatThrownBy(() -> json("a: &a [*a]\n")).isInstanceOf(IOException.class);
    }

    @Test
    void a_repeated_key_is_refused() {
        assertThatThrownBy(() -> json("a: 1\na: 2\n")).isInstanceOf(IOException.class);
    }

    @Test
    void an_empty_text_has_no_document() throws IOException {
        assertThat(YamlReader.read("# nothing\n").isMissingNode()).isTrue();
    }
}
