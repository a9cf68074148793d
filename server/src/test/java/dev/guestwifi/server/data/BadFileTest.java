package dev.guestwifi.server.data;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are no data files at all, and how faults are counted. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BadFileTest {
    @TempDir
    Path directory;

    private DataFiles files;

    @BeforeEach
    void files() {
        files = new DataFiles(directory);
    }

    @Test
    void a_wrong_header_is_told_without_what_it_says() throws IOException {
        files.with("teams.csv", "id,slug,slug", "1,default,Ours");
        assertThat(files.faults())
                .containsExactly("teams.csv:1: slug: is there twice", "teams.csv:1: name: is missing");

        files.with("teams.csv", "id,slug,name,secret", "1,default,Ours,x");
        assertThat(files.faults()).containsExactly("teams.csv:1: header: name 4 is not one of id, slug, name");

        files.with("teams.csv", "id,slug", "1,default");
        assertThat(files.faults()).containsExactly("teams.csv:1: name: is missing");

        files.raw("teams.csv", "\uFEFF".getBytes(UTF_8));
        assertThat(files.faults()).containsExactly("teams.csv:1: header: is missing");

        files.raw("teams.csv", new byte[0]);
        assertThat(files.faults()).containsExactly("teams.csv:1: header: is missing");
    }

    @Test
    void a_row_of_another_length_is_a_fault_and_lines_are_counted_through_quotes() throws IOException {
        files.with("teams.csv", "id,slug,name", "1,\"de\nfault\",Ours", "2,north", "", "3,south,South,x");

        assertThat(files.faults())
                .containsExactly(
                        "teams.csv:2: slug: must match ^[a-z0-9]+(-[a-z0-9]+)*$",
                        "teams.csv:4: row: has 2 cells instead of 3",
                        "teams.csv:6: row: has 4 cells instead of 3");
    }

    @Test
    void quotation_marks_must_be_balanced() throws IOException {
        String fault = "file: is not valid CSV from this row on: a quotation mark is missing, or one too many";

        files.with("teams.csv", "id,slug,name", "1,default,\"Ours", "2,north,North");
        assertThat(files.faults()).hasSize(1).allMatch(line -> line.endsWith(fault));

        files.with("teams.csv", "id,slug,name", "1,default,\"Ours\"s", "2,north,North");
        assertThat(files.faults()).hasSize(1).allMatch(line -> line.endsWith(fault));
    }

    @Test
    void bytes_that_are_not_utf_8_are_a_fault() throws IOException {
        files.raw("teams.csv", "id,slug,name\n1,default,Café\n".getBytes(ISO_8859_1));
        assertThat(files.faults())
                .containsExactly("teams.csv:1: file: has bytes that are not UTF-8, in this row or after it");

        String many =
                IntStream.range(1, 5000).mapToObj(i -> i + ",t" + i + ",T\n").collect(Collectors.joining());
        files.raw("teams.csv", ("id,slug,name\n" + many + "9999,cafe,Café\n").getBytes(ISO_8859_1));
        assertThat(files.faults())
                .hasSize(1)
                .allMatch(line -> line.endsWith("has bytes that are not UTF-8, in this row or after it"));
    }

    @Test
    void a_file_that_cannot_be_read_is_a_fault() throws IOException {
        Files.createDirectory(directory.resolve("teams.csv"));

        assertThat(files.faults()).containsExactly("teams.csv:1: file: cannot be read: it is a directory");
    }

    @Test
    void twenty_faults_are_shown_and_the_others_counted() throws IOException {
        String[] rows = IntStream.rangeClosed(0, 25)
                .mapToObj(i -> i == 0 ? "id,slug,name" : i + ",Bad,x")
                .toArray(String[]::new);
        files.with("teams.csv", rows);

        assertThat(files.faults()).hasSize(21).endsWith("… and 5 more").allMatch(line -> !line.contains("Bad"));

        files.with("teams.csv", IntStream.range(0, 21).mapToObj(i -> rows[i]).toArray(String[]::new));
        assertThat(files.faults()).hasSize(20).last().asString().startsWith("teams.csv:21: slug");
    }
}
