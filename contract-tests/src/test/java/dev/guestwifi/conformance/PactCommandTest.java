package dev.guestwifi.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.conformance.call.Limits;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line of the check of pacts. */
class PactCommandTest {
    private static final String PACTS = "src/test/resources/pacts";

    @TempDir
    private Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Main.run(Limits.DEFAULT, Map.of(), new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    @Test
    void pacts_without_faults_end_it_with_0_also_if_there_are_warnings() {
        assertThat(run("pact", PACTS)).isZero();
        assertThat(out.toString()).endsWith(" 0 faults, 6 warnings" + System.lineSeparator());
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void a_fault_ends_it_with_1_and_is_in_the_reports() throws IOException {
        String pact = Files.readString(Path.of(PACTS, "no-base-path.json")).replace("/venues", "/venue");
        Path file = Files.writeString(directory.resolve("pact.json"), pact);
        Path reports = directory.resolve("out");

        assertThat(run("pact", "--report", reports.toString(), file.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("Did you mean GET /venues?", "reports in ");
        assertThat(reports).isDirectoryContaining("glob:**/pacts.xml").isDirectoryContaining("glob:**/pacts.json");
    }

    @Test
    void what_cannot_be_read_ends_it_with_2_after_the_others_were_checked() throws IOException {
        Path broken = Files.writeString(directory.resolve("broken.json"), "{\n  \"interactions\": [}");

        assertThat(run("pact", PACTS, broken.toString())).isEqualTo(2);
        assertThat(out.toString()).contains("23 pacts");
        assertThat(err.toString())
                .contains("broken.json is not JSON: line 2, column")
                .hasLineCount(1);
    }

    @Test
    void wrong_use_ends_it_with_2() {
        for (List<String> arguments : List.of(
                List.of("pact"), List.of("pact", "--reprot", "out", PACTS), List.of("pact", "no-such-file.json"))) {
            assertThat(run(arguments.toArray(String[]::new)))
                    .as("%s", arguments)
                    .isEqualTo(2);
        }
        assertThat(err.toString()).contains("Did you mean --report?", "no-such-file.json does not exist.");
        assertThat(err.toString()).hasLineCount(3);
    }
}
