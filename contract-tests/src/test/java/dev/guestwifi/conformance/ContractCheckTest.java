package dev.guestwifi.conformance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.conformance.contract.Body;
import dev.guestwifi.conformance.contract.ContractCheck;
import dev.guestwifi.conformance.contract.ContractFault;
import dev.guestwifi.conformance.contract.ContractFault.Kind;
import dev.guestwifi.conformance.transport.RawFields;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked of single answers, of a target that has only what the vendor shows. */
class ContractCheckTest {
    private static final String LIST = """
            {"success":true,"message":"Venues","data":[{"id":1,"business_id":1,"team_id":1,"address":"Zoë Road 1",
            "crm_list_id":null,"frequency":"weekly","emails":null,"report_id":null,
            "created_at":"2025-08-22T03:10:12.000000Z","updated_at":"2025-08-22T03:10:12.000000Z"}]}""";
    private static final RawFields JSON = RawFields.of("Content-Type", "application/json;charset=utf-8");

    private static List<Kind> faults(int status, RawFields headers, byte[] body) {
        ContractCheck.Given given = new ContractCheck.Given(status, headers, Body.of(body));
        return ContractCheck.faults(capability -> false, "GET", "/venues", given).stream()
                .map(ContractFault::kind)
                .distinct()
                .toList();
    }

    @Test
    void the_vendors_envelope_is_enough() {
        assertThat(faults(200, JSON, LIST.getBytes(UTF_8))).isEmpty();
        assertThat(faults(418, RawFields.NONE, "<h1>No</h1>".getBytes(UTF_8))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "\"id\":1,|\"id\":\"1\",|BODY",
                "\"id\":1,|\"id\":1.5,|BODY",
                "\"emails\":null,||BODY",
                "\"report_id\":null|\"report_id\":\"\"|BODY",
                "\"address\":\"Zoë Road 1\"|\"address\":null|BODY",
                "true|false|BODY",
                "T03:10:12.000000Z||BODY TIMES",
                ".000000Z|.000Z|TIMES",
                ".000000Z|.000000+00:00|TIMES",
                "{|[|BODY"
            },
            delimiter = '|')
    void a_body_off_the_schema_is_seen(String part, String other, String kinds) {
        String broken = LIST.replace(part, other == null ? "" : other);

        assertThat(faults(200, JSON, broken.getBytes(UTF_8)))
                .extracting(Kind::name)
                .containsExactly(kinds.split(" "));
    }

    @Test
    void another_encoding_is_seen() {
        assertThat(faults(200, JSON, LIST.getBytes(ISO_8859_1))).containsExactly(Kind.ENCODING);
        assertThat(faults(200, JSON, ("\uFEFF" + LIST).getBytes(UTF_8))).containsExactly(Kind.ENCODING);
        RawFields latin = RawFields.of("Content-Type", "application/json; charset=ISO-8859-1");
        assertThat(faults(200, latin, LIST.getBytes(UTF_8))).containsExactly(Kind.ENCODING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.lang.NullPointerException",
                "\tat com.example.Rows.read(Rows.java:12)",
                "at read (/srv/app/rows.js:12:3)",
                "File \"/srv/rows.py\", line 12",
                "SQLSTATE[42S02]: no such table",
                "SELECT * FROM vouchers WHERE id = 1",
                "dev.example.store.Voucher"
            })
    void an_error_must_not_tell_of_the_inside(String text) {
        assertThat(faults(404, RawFields.NONE, text.getBytes(UTF_8))).containsExactly(Kind.LEAK);
        assertThat(faults(500, RawFields.NONE, text.getBytes(UTF_8))).containsExactly(Kind.SERVER_ERROR, Kind.LEAK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Select a team from the list, then try again.",
                "The voucher at line 3 is in error: update it.",
                "See https://www.example.com/problems/not_found.",
                "The key is invalid. Error (401)"
            })
    void plain_words_tell_nothing(String text) {
        assertThat(faults(404, RawFields.NONE, text.getBytes(UTF_8))).isEmpty();
    }
}
