package dev.guestwifi.server.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What has the name of a data file but is none: never an empty file, never an endless wait. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@DisabledOnOs(OS.WINDOWS)
class UnreadableFileTest {
    private static final String CUSTOMERS = "customers.csv:1: file: cannot be read";

    @TempDir
    Path directory;

    private DataFiles files;

    @BeforeEach
    void files() throws IOException {
        files = new DataFiles(directory).with("teams.csv", "id,slug,name", "1,default,Ours");
    }

    /** JUnit warns of links that lead out of the directory. */
    @AfterEach
    void removeLinks() throws IOException {
        Files.deleteIfExists(directory.resolve("customers.csv"));
    }

    private void assertRefused(String fault) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> assertThat(files.faults()).containsExactly(fault));
    }

    private void link(String target) throws IOException {
        Files.createSymbolicLink(directory.resolve("customers.csv"), Path.of(target));
    }

    @ParameterizedTest
    @CsvSource({"nowhere.csv", "customers.csv", "teams.csv/x"})
    void a_link_that_leads_nowhere_or_to_itself_is_refused(String target) throws IOException {
        link(target);

        assertRefused(CUSTOMERS + ": it is a symbolic link that leads to no file");
    }

    @ParameterizedTest
    @CsvSource({"/dev/null", "/dev/zero", "/dev/tty"})
    void a_device_is_refused(String device) throws IOException {
        assumeTrue(Files.exists(Path.of(device)));
        link(device);

        assertRefused(CUSTOMERS + ": it is a pipe, a socket or a device, not a file");
    }

    @Test
    void a_named_pipe_is_refused() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")));
        Process made = new ProcessBuilder(
                        "/usr/bin/mkfifo", directory.resolve("customers.csv").toString())
                .start();
        assertThat(made.waitFor()).isZero();

        assertRefused(CUSTOMERS + ": it is a pipe, a socket or a device, not a file");
    }

    @Test
    void a_file_that_fails_while_it_is_read_is_refused() throws IOException {
        assumeTrue(Files.exists(Path.of("/proc/self/mem")));
        link("/proc/self/mem");

        assertRefused(CUSTOMERS);
    }

    @Test
    void a_file_without_the_right_to_read_it_is_refused() throws IOException {
        files.with("customers.csv", DataFiles.CUSTOMER_COLUMNS);
        Files.setPosixFilePermissions(directory.resolve("customers.csv"), PosixFilePermissions.fromString("---------"));
        assumeTrue(!Files.isReadable(directory.resolve("customers.csv")), "root may read everything");

        assertRefused(CUSTOMERS + ": this user has no right to");
    }

    @Test
    void a_link_to_a_file_is_as_good_as_the_file() throws IOException {
        files.with("elsewhere", "id,slug,name", "4,north,North");
        Files.delete(directory.resolve("teams.csv"));
        Files.createSymbolicLink(directory.resolve("teams.csv"), Path.of("elsewhere"));

        assertThat(files.load().teams().find("north")).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"/dev/null", "/dev/zero", "/proc/self/mem"})
    void a_data_directory_that_is_none_is_refused(String path) {
        assumeTrue(Files.exists(Path.of(path)));

        assertThatThrownBy(new DataFiles(Path.of(path))::load)
                .isInstanceOf(BadDataException.class)
                .hasMessage(path + " is not a directory.");
    }

    @ParameterizedTest
    @CsvSource({
        "customers.CSV, customers.csv",
        "Customers.csv, customers.csv",
        "TEAMS.CSV, teams.csv",
        "Customer-Visits.Csv, customer-visits.csv",
        "'vouchers.csv ', vouchers.csv"
    })
    void a_file_whose_name_is_written_otherwise_is_named_with_the_right_one(String name, String right)
            throws IOException {
        files.with(name, "id");

        assertThatThrownBy(files::load)
                .isInstanceOf(BadDataException.class)
                .hasMessage(directory.resolve(name) + " is not read: name it " + right + ".");
        Files.delete(directory.resolve("teams.csv"));
        assertThatThrownBy(files::load).as("alone").hasMessageEndingWith("is not read: name it " + right + ".");
    }

    @Test
    void a_name_that_would_steer_a_terminal_is_shown() throws IOException {
        files.with("\u001B[31mred.CSV", "id");

        assertThatThrownBy(files::load).hasMessageContaining("\\u001B[31mred.CSV is not a data file.");
    }
}
