package dev.guestwifi.conformance.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What RFC 8288 allows is read, whoever writes it. */
class LinkFieldTest {
    @Test
    void links_are_read_in_every_form() {
        assertThat(LinkField.relations(List.of(
                        "</a?b=1,2>;title=\"x, <y>; rel=no\" ; REL=next , </c>; rel=\"Prev first\"",
                        " ,</d>\t;\trel = last;rel=next;title*=UTF-8''x;crossorigin,")))
                .hasValue(Map.of(
                        "next", Set.of("/a?b=1,2"),
                        "prev", Set.of("/c"),
                        "first", Set.of("/c"),
                        "last", Set.of("/d")));
    }

    @Test
    void two_addresses_of_one_relation_are_both_told_and_links_of_other_pages_are_not() {
        assertThat(LinkField.relations(List.of("<a>; rel=next, <b>; rel=next, <c>; rel=last; anchor=\"/x\", <d>")))
                .hasValue(Map.of("next", Set.of("a", "b")));
    }

    @Test
    void what_cannot_be_read_to_its_end_is_no_Link_field() {
        assertThat(LinkField.relations(List.of("</a>; rel=\"next"))).isEmpty();
        assertThat(LinkField.relations(List.of("next: /a"))).isEmpty();
    }
}
