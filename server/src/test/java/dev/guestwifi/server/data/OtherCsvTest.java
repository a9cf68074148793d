package dev.guestwifi.server.data;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.server.model.CustomerFilter;
import dev.guestwifi.server.model.PageRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** CSV as spreadsheets and databases write it: read where it leaves nothing open, refused in words where it does. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OtherCsvTest {
    private static final String HEADER = DataFiles.CUSTOMER_COLUMNS;
    private static final String ROW =
            "6,1,Zoë,,,zoe@example.com,,true,1,,2025-08-22T03:10:12.000000Z,2025-08-22T03:10:12.000000Z";

    @TempDir
    Path directory;

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private DataFiles files;

    @BeforeEach
    void files() throws IOException {
        files = new DataFiles(directory).with("teams.csv", "id,slug,name", "1,default,Ours");
    }

    /** What is said about a file that is read. */
    private List<String> assumed() {
        files.load(new PrintStream(told, true, UTF_8));
        return told.toString(UTF_8).lines().toList();
    }

    @ParameterizedTest
    @CsvSource({"';', semicolons", "'\t', tabs", "'|', vertical bars"})
    void another_separator_is_named_in_one_sentence(char separator, String name) throws IOException {
        String fault = "customers.csv:1: header: separates its columns with " + name + ": separate them with commas";

        files.with("customers.csv", HEADER.replace(',', separator), ROW.replace(',', separator));
        assertThat(files.faults()).containsExactly(fault);
        files.with("customers.csv", '"' + HEADER.replace(",", "\"" + separator + '"') + '"');
        assertThat(files.faults()).as("in quotation marks").containsExactly(fault);
        files.raw(
                "customers.csv", ('\uFEFF' + HEADER.toUpperCase(Locale.ROOT).replace(',', separator)).getBytes(UTF_8));
        assertThat(files.faults()).as("with a byte-order mark").containsExactly(fault);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sep=;", "sep=,", "SEP=\t", "\"sep=,\""})
    void a_line_for_spreadsheets_is_named(String line) throws IOException {
        files.with("customers.csv", line, HEADER.replace(',', ';'));

        assertThat(files.faults())
                .containsExactly("customers.csv:1: header: begins with a line sep= for spreadsheets: leave it out,"
                        + " and separate the columns with commas");
    }

    @Test
    void names_in_capitals_or_with_spaces_around_them_are_read_and_told_once() throws IOException {
        files.with(
                "customers.csv",
                HEADER.replace("id,team", " ID ,team")
                        .replace("phone", "Phone ")
                        .replace("email,", "\" eMail\","),
                ROW);

        assertThat(assumed())
                .containsExactly("customers.csv:1: column names are read without spaces around them and in lower case");

        files.with("customers.csv", HEADER + ",Phone", ROW + ",");
        assertThat(files.faults()).contains("customers.csv:1: phone: is there twice");
    }

    @Test
    void empty_columns_at_the_end_are_ignored_unless_something_is_in_them() throws IOException {
        files.with("customers.csv", HEADER + ",, ", ROW + ",,", ROW.replace("6,1", "7,1"));
        assertThat(assumed())
                .containsExactly("customers.csv:1: empty columns without a name after the last one are ignored");

        files.with("customers.csv", HEADER + ",", ROW + ",x", ROW.replace("6,1", "7,1") + ",,");
        assertThat(files.faults())
                .containsExactly(
                        "customers.csv:2: row: has 13 cells instead of 12",
                        "customers.csv:3: row: has 14 cells instead of 12");
        files.with("customers.csv", HEADER.replace("company", ""), ROW);
        assertThat(files.faults())
                .anyMatch(line -> line.startsWith("customers.csv:1: header: name 5 is not one of id"));
    }

    @ParameterizedTest
    @CsvSource({"TRUE, true", "True, true", "FALSE, false", "fAlSe, false"})
    void a_boolean_in_capitals_is_read_and_told_once(String written, boolean read) throws IOException {
        files.with(
                "customers.csv",
                HEADER,
                ROW.replace("true", written),
                ROW.replace("6,1", "7,1").replace("true", written));

        assertThat(assumed()).containsExactly("customers.csv:2: TRUE and FALSE in capitals are read as true and false");
        assertThat(files.load()
                        .customers()
                        .list(1, CustomerFilter.ALL, new PageRequest(1, 9))
                        .rows())
                .hasSize(2)
                .allMatch(customer -> customer.emailVerified() == read);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-08-22T05:10:12.5+02:00, 2025-08-22T03:10:12.500Z",
        "2025-08-21 21:40:12-05:30, 2025-08-22T03:10:12Z",
        "2025-08-22 03:10:12Z, 2025-08-22T03:10:12Z",
        "2025-08-22 03:10:12.000001+00, 2025-08-22T03:10:12.000001Z",
        "2025-08-22T03:10:12-00:00, 2025-08-22T03:10:12Z",
        "2025-01-01T00:30:00+23:59, 2024-12-31T00:31:00Z"
    })
    void a_time_with_an_offset_or_a_space_is_read_and_told_once(String written, Instant read) throws IOException {
        files.with("customers.csv", HEADER, ROW.replace("2025-08-22T03:10:12.000000Z", written));

        assertThat(assumed())
                .containsExactly("customers.csv:2: times with an offset, or a space in the place of T, are read as UTC"
                        + " times like 2025-08-22T03:10:12Z");
        assertThat(files.load()
                        .customers()
                        .list(1, CustomerFilter.ALL, new PageRequest(1, 9))
                        .rows())
                .singleElement()
                .satisfies(customer -> assertThat(customer.createdAt()).isEqualTo(read));
    }

    @Test
    void a_cell_that_is_too_long_is_told_with_the_row_in_which_it_begins() throws IOException {
        String huge = "x".repeat(CsvFile.MAX_CELL + 1);
        String fault = "file: has a cell of more than 1048576 characters, which begins in this row; if it should be"
                + " shorter, its closing quotation mark is missing";
        String second = ROW.replace("6,1", "7,1");

        files.with("customers.csv", HEADER, ROW, second.replace("Zoë", huge), ROW);
        assertThat(files.faults()).containsExactly("customers.csv:3: " + fault);
        files.with(
                "customers.csv",
                HEADER,
                ROW,
                second.replace("Zoë", "\"two\nlines\"").replace("zoe@", '"' + huge));
        assertThat(files.faults()).as("a quotation mark is missing").containsExactly("customers.csv:4: " + fault);
        files.with("customers.csv", HEADER + huge, ROW);
        assertThat(files.faults()).as("in the header").containsExactly("customers.csv:1: " + fault);
    }

    @Test
    void a_row_that_is_too_long_is_not_blamed_on_quotation_marks() throws IOException {
        files.with("customers.csv", HEADER, ROW, "7" + ",".repeat(20_000));

        assertThat(files.faults())
                .containsExactly("customers.csv:2: file: has a row that is too long, in this row or after it");
    }

    @Test
    void a_quotation_mark_that_is_missing_is_told_with_the_row_of_its_cell() throws IOException {
        files.with("customers.csv", HEADER, ROW, ROW.replace("6,1,Zoë", "7,1,\"Zoë"), ROW.replace("6,1", "8,1"));
        assertThat(files.faults()).containsExactly("customers.csv:3: file: " + BrokenQuotes.QUOTES);

        files.with("customers.csv", HEADER, ROW, ROW.replace("6,1,Zoë", "7,1,\"Z\"oë"), ROW.replace("6,1", "8,1"));
        assertThat(files.faults()).containsExactly("customers.csv:3: file: " + BrokenQuotes.QUOTES);
    }
}
