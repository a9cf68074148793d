package dev.guestwifi.server.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BadDataTest {
    private static final String TIME = "must be a time like 2025-08-22T03:10:12.000000Z";

    @TempDir
    Path directory;

    private DataFiles files;

    @BeforeEach
    void files() {
        files = new DataFiles(directory);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "teams.csv | 3,north | 0,north | id: must be from 1 to 9007199254740991",
                "teams.csv | 3,north | -3,north | id: must be a whole number in ASCII digits",
                "teams.csv | 3,north | ٣,north | id: must be a whole number in ASCII digits",
                "teams.csv | 3,north | 9007199254740992,north | id: must be from 1 to 9007199254740991",
                "teams.csv | 3,north | 9999999999999999999,north | id: must be from 1 to 9007199254740991",
                "teams.csv | north-shore | North | slug: must match ^[a-z0-9]+(-[a-z0-9]+)*$",
                "teams.csv | ,North Shore | , | name: must not be empty",
                "venues.csv | 5,9,3 | 5,9,4 | team_id: refers to no team",
                "venues.csv | 5,9,3 | 5,,3 | business_id: must not be empty",
                "venues.csv | 1 Harbour Road | '' | address: must not be empty",
                "customers.csv | true | ТRUE | email_verified: must be true or false",
                "customers.csv | true | '' | email_verified: must not be empty",
                "customers.csv | 'true,1' | 'true,yes' | market_opt: must be 0, 1 or empty",
                "customers.csv | zoe@example.com | '' | none",
                "customer-visits.csv | '01,6,5' | '01,7,5' | customer_id: refers to no customer of the team",
                "customer-visits.csv | '01,6,5' | '01,6,6' | venue_id: refers to no venue of the team",
                "customer-visits.csv | '01,6,5' | '01,,' | none",
                "vouchers.csv | '8,3,5' | '8,1,5' | venue_id: refers to no venue of the team",
                "vouchers.csv | SUMMER | SUM MER | code: must not contain a white space character",
                "vouchers.csv | SUMMER | '' | code: must not be empty",
                "vouchers.csv | 'SUMMER,30' | 'SUMMER,0' | number_of_days: must be from 1 to 3650",
                "vouchers.csv | 'SUMMER,30' | 'SUMMER,3651' | number_of_days: must be from 1 to 3650",
                "vouchers.csv | '30,10' | '30,10001' | upspeed: must be from 0 to 10000",
                "vouchers.csv | '10,0,5.5' | '10,10001,5.5' | downspeed: must be from 0 to 10000",
                "vouchers.csv | '5.5,2' | '5.5,1001' | max_devices: must be from 0 to 1000",
                "vouchers.csv | 5.5 | 5.555 | volumecap: must have at most 2 decimal places",
                "vouchers.csv | 5.5 | 100000.01 | volumecap: must be from 0 to 100000",
                "vouchers.csv | 5.5 | 1e3 | volumecap: must be a decimal number in ASCII digits",
                "vouchers.csv | 5.5 | 100000.00 | none",
                "keys.csv | AB | G | sha256: must be 64 hexadecimal digits",
                "keys.csv | read_only | admin | access: must be read_only or read_write",
                "keys.csv | 'till,3' | 'till,4' | team_id: refers to no team",
                "keys.csv | 'till,3' | 'till,' | none"
            })
    void a_bad_cell_is_named_by_file_line_column_and_reason(String file, String from, String to, String fault)
            throws IOException {
        // Team 1 has no venue: what belongs to team 3 must not pass for its own.
        files.good().replace("teams.csv", "3,north-shore", "1,default,Ours\n3,north-shore");
        files.replace(file, from, to);
        int line = file.equals("teams.csv") ? 3 : 2;

        if (fault.equals("none")) {
            assertThat(files.load()).isNotNull();
        } else {
            assertThat(files.faults()).contains(file + ":" + line + ": " + fault);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-08-22T03:10:12",
                "2025-08-22 03:10:12",
                "2025-08-22  03:10:12Z",
                "2025-08-22_03:10:12Z",
                "2025-08-22",
                "2025-08-22T03:10Z",
                "2025-08-22T03:10:12+0000",
                "2025-08-22T03:10:12+24:00",
                "2025-08-22T03:10:12+00:60",
                "2025-08-22T03:10:12+2",
                "2025-08-22T03:10:12+02:00Z",
                "2025-08-22T03:10:12Z+02:00",
                "2025-08-22T03:10:12+-2:00",
                "2025-08-22T03:10:12.+02:00",
                "0000-01-01T00:00:00+00:01",
                "9999-12-31T23:59:59-00:01",
                "22.08.2025 03:10:12",
                "2025-08-22T03:10:12.Z",
                "2025-08-22T03:10:12.0000001Z",
                "2025-08-22T03:10:12,5Z",
                "2025-08-22T03:10:12.5xZ",
                "2025-02-29T03:10:12Z",
                "2025-08-22T24:00:00Z",
                "2025-08-22T03:60:00Z",
                "2025-08-22T23:59:60Z",
                "2025-8-22T03:10:12Z",
                "٢025-08-22T03:10:12Z",
                "2025-08-22t03:10:12z",
                "1755832212"
            })
    void a_time_is_written_as_in_answers(String time) throws IOException {
        files.good().replace("customers.csv", "2025-08-22T03:10:12.000001Z", "\"" + time + "\"");

        assertThat(files.faults()).contains("customers.csv:2: created_at: " + TIME);
    }

    @ParameterizedTest
    @CsvSource({
        "teams.csv, slug",
        "venues.csv, id",
        "customers.csv, id",
        "customer-visits.csv, id",
        "vouchers.csv, id",
        "keys.csv, sha256"
    })
    void a_row_that_is_there_twice_is_a_fault(String file, String column) throws IOException {
        files.good().repeatLastRow(file);
        if (file.equals("teams.csv")) {
            files.replace(file, "id,slug,name\n3", "id,slug,name\n4");
        }

        assertThat(files.faults()).contains(file + ":3: " + column + ": is there twice");
    }

    @Test
    void codes_that_differ_only_in_case_are_one_code() throws IOException {
        files.good()
                .repeatLastRow("vouchers.csv")
                .replace("vouchers.csv", "updated_at\n8,3,5,6,SUMMER", "updated_at\n9,3,5,6,summer");

        assertThat(files.faults()).containsExactly("vouchers.csv:3: code: is there twice in its team");
    }

    @Test
    void a_code_counts_code_points_and_a_text_has_at_most_4096() throws IOException {
        files.good()
                .replace("vouchers.csv", "SUMMER", "🍳".repeat(64))
                .replace("customers.csv", "Zoë", "🍳".repeat(4096));
        assertThat(files.load()).isNotNull();

        files.replace("vouchers.csv", "🍳", "🍳🍳").replace("customers.csv", ",🍳", ",x🍳");
        assertThat(files.faults())
                .containsExactly(
                        "customers.csv:2: first_name: must have at most 4096 characters",
                        "vouchers.csv:2: code: must have at most 64 characters");
    }

    @Test
    void every_bad_cell_of_a_row_is_told() throws IOException {
        files.good().replace("vouchers.csv", "SUMMER,30,10,0", "SUM MER,0,x,0");

        assertThat(files.faults())
                .containsExactly(
                        "vouchers.csv:2: code: must not contain a white space character",
                        "vouchers.csv:2: number_of_days: must be from 1 to 3650",
                        "vouchers.csv:2: upspeed: must be a whole number in ASCII digits");
    }

    @Test
    void the_customer_of_a_visit_is_one_of_its_team() throws IOException {
        files.good()
                .replace("teams.csv", "3,north", "1,default,Ours\n3,north")
                .replace("customers.csv", "6,3,Zoë", "6,1,Zoë");

        assertThat(files.faults())
                .containsExactly(
                        "customer-visits.csv:2: customer_id: refers to no customer of the team",
                        "vouchers.csv:2: customer_id: refers to no customer of the team");
    }

    @Test
    void a_bad_row_that_others_refer_to_is_one_fault() throws IOException {
        files.good().replace("customers.csv", "true", "maybe").replace("venues.csv", "weekly", "x".repeat(4097));

        assertThat(files.faults())
                .containsExactly(
                        "venues.csv:2: frequency: must have at most 4096 characters",
                        "customers.csv:2: email_verified: must be true or false");
    }
}
