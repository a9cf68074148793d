package dev.guestwifi.server.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What text of each column may hold. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TextCellTest {
    /** Where a text can be put into the good files: file, what stands there, what is to stand there. */
    private static final List<List<String>> TEXTS = List.of(
            List.of("teams.csv", "North Shore", "name"),
            List.of("venues.csv", "1 Harbour Road", "address"),
            List.of("venues.csv", "weekly", "frequency"),
            List.of("customers.csv", "Zoë", "first_name"),
            List.of("customers.csv", "zoe@example.com", "email"),
            List.of("customer-visits.csv", "Zoë", "first_name"),
            List.of("customer-visits.csv", "1 Harbour Road", "venue"),
            List.of("customer-visits.csv", "02-00-5E-00-00-01", "mac"),
            List.of("vouchers.csv", "SUMMER", "code"),
            List.of("keys.csv", "till", "label"));

    @TempDir
    Path directory;

    static Stream<Arguments> texts() {
        return TEXTS.stream()
                .flatMap(text -> Stream.of("\u0000", "\u0007", "\u001B[31m", "\u007F", "\u0085", "\u009B2J")
                        .map(control -> Arguments.of(text.get(0), text.get(1), text.get(2), control)));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void no_text_has_a_control_character(String file, String good, String column, String control) throws IOException {
        DataFiles files = new DataFiles(directory).good().replace(file, good, '"' + good + control + '"');

        assertThat(files.faults()).anyMatch(line -> line.startsWith(file + ":2: " + column + ": must not contain a "));
    }

    @Test
    void an_address_may_have_lines_and_a_label_may_not() throws IOException {
        DataFiles files = new DataFiles(directory).good();
        assertThat(files.replace("venues.csv", "1 Harbour Road", "\"1 Harbour Road\r\n\tExampleton\"")
                        .load())
                .isNotNull();

        for (String lines : List.of("\"till\n2\"", "\"till\t2\"")) {
            files = new DataFiles(directory).good().replace("keys.csv", "till", lines);
            assertThat(files.faults())
                    .singleElement()
                    .asString()
                    .startsWith("keys.csv:2: label: must not contain a control character");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gwf_,abcd | gwf_D0lP,LonF | none",
                "gwf_,abcd | ,abcd | prefix: must not be empty",
                "gwf_,abcd | xyz_,abcd | prefix: must be gwf_ and at most 8 letters and digits more",
                "gwf_,abcd | gwf_123456789,abcd | prefix: must be gwf_ and at most 8 letters and digits more",
                "gwf_,abcd | gwf_é,abcd | prefix: must be gwf_ and at most 8 letters and digits more",
                "gwf_,abcd | gwf_,abc | last4: must be 4 ASCII letters and digits",
                "gwf_,abcd | gwf_,abcde | last4: must be 4 ASCII letters and digits",
                "gwf_,abcd | gwf_,ab_d | last4: must be 4 ASCII letters and digits",
                "gwf_,abcd | gwf_,٣٣٣٣ | last4: must be 4 ASCII letters and digits",
                "gwf_,abcd | gwf_, | last4: must not be empty",
                "till | '' | label: must not be empty",
                "2025-08-23T00:00:00Z | 2025-08-22T03:10:12Z | expires_at: must be after created_at",
                "2025-08-23T00:00:00Z | 2025-08-22T03:10:12.000001Z | expires_at: must be after created_at",
                "2025-08-23T00:00:00Z | 2025-08-22T04:10:12.000002+01:00 | none",
                "2025-08-23T00:00:00Z | '' | none"
            })
    void a_key_is_described_by_what_a_key_has(String from, String to, String fault) throws IOException {
        DataFiles files = new DataFiles(directory).good().replace("keys.csv", from, to);

        if (fault.equals("none")) {
            assertThat(files.load()).isNotNull();
        } else {
            assertThat(files.faults()).containsExactly("keys.csv:2: " + fault);
        }
    }

    @Test
    void labels_and_names_are_as_long_as_on_the_admin_page_at_most() throws IOException {
        DataFiles files = new DataFiles(directory)
                .good()
                .replace("keys.csv", "till", "🍳".repeat(100))
                .replace("teams.csv", "North Shore", "n".repeat(100));
        assertThat(files.load()).isNotNull();

        files.replace("keys.csv", "🍳,3", "🍳x,3").replace("teams.csv", "nn\n", "nnn\n");
        assertThat(files.faults())
                .containsExactly(
                        "teams.csv:2: name: must have at most 100 characters",
                        "keys.csv:2: label: must have at most 100 characters");
        files = new DataFiles(directory).good().replace("keys.csv", ",abcd,", ',' + "a".repeat(4000) + ',');
        assertThat(files.faults()).containsExactly("keys.csv:2: last4: must be 4 ASCII letters and digits");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "teams.csv | 3,north | +3,north | id",
                "teams.csv | 3,north | 3.0,north | id",
                "teams.csv | 3,north | ' 3,north' | id",
                "teams.csv | north-shore | -north | slug",
                "teams.csv | north-shore | North | slug",
                "venues.csv | '5,9,3' | '5,-9,3' | business_id",
                "venues.csv | 'weekly,,8' | 'weekly,,0' | report_id",
                "customers.csv | true | 1 | email_verified",
                "customers.csv | true | yes | email_verified",
                "customers.csv | 'true,1' | 'true,2' | market_opt",
                "vouchers.csv | 'SUMMER,30' | 'SUMMER,+30' | number_of_days",
                "vouchers.csv | 'SUMMER,30' | 'SUMMER,1e1' | number_of_days",
                "vouchers.csv | '30,10' | '30,-1' | upspeed",
                "vouchers.csv | 5.5 | 5. | volumecap",
                "vouchers.csv | 5.5 | .5 | volumecap",
                "vouchers.csv | 5.5 | +5.5 | volumecap",
                "vouchers.csv | 5.5 | NaN | volumecap",
                "keys.csv | ABAB | '' | sha256"
            })
    void a_number_or_flag_in_another_form_is_refused(String file, String from, String to, String column)
            throws IOException {
        DataFiles files = new DataFiles(directory).good().replace(file, from, to);

        assertThat(files.faults()).anyMatch(line -> line.startsWith(file + ":2: " + column + ": must "));
    }
}
