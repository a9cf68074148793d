package dev.guestwifi.server.cli.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.server.generated.admin.model.ApiKeyJson;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KeyTableTest {
    @Test
    void the_usual_rights_are_told_by_their_name_and_others_one_by_one() {
        ApiKeyJson key = new ApiKeyJson()
                .id(1L)
                .label("till")
                .prefix("gwf_")
                .last4("0000")
                .access("read_write")
                .createdAt(OffsetDateTime.parse("2025-08-22T03:10:12Z"));
        assertThat(KeyTable.access(key)).isEqualTo("read_write");
        assertThat(KeyTable.networks(key)).isEqualTo("anywhere");
        key.customers("read").customerVisits("read").venues("read").vouchers("write");
        assertThat(KeyTable.access(key)).isEqualTo("read_write");
        key.customers("none").customerVisits("none").networks(List.of("10.0.0.0/8", "2001:db8::/32"));
        assertThat(KeyTable.of(List.of(key)).lines().toList().get(1))
                .contains("  venues:read vouchers:write  10.0.0.0/8 2001:db8::/32  2025-08-22T03:10:12Z");
        key.venues("none").vouchers("none").access("read_only");
        assertThat(KeyTable.access(key)).isEqualTo("none");
    }

    @Test
    void nothing_that_a_server_sends_steers_the_terminal() {
        String bad = "x\u001B[2J\n\u202E\u009B";
        ApiKeyJson key = new ApiKeyJson()
                .id(1L)
                .label(bad)
                .prefix(bad)
                .last4(bad)
                .team(bad)
                .access(bad)
                .createdAt(OffsetDateTime.parse("2025-08-22T03:10:12Z"));

        assertThat(KeyTable.of(List.of(key)).lines())
                .hasSize(2)
                .last()
                .asString()
                .doesNotContainPattern("[\\p{Cc}\\p{Cf}]")
                .contains("x\\u001B[2J\\u000A\\u202E\\u009B");
    }
}
