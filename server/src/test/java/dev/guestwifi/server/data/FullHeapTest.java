package dev.guestwifi.server.data;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data that the heap is too small for, in a process of its own. */
@Tag("long")
@DisplayNameGeneration(ReplaceUnderscores.class)
class FullHeapTest {
    @TempDir
    Path directory;

    @Test
    void it_says_which_file_was_read_and_how_to_give_java_more() throws Exception {
        writeCustomers(200_000);
        Path output = directory.resolve("output");

        Process server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx24m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.guestwifi.server.cli.Main",
                        "--port",
                        "0",
                        "--data",
                        directory.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(server.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            server.destroyForcibly();
        }

        assertThat(server.exitValue()).isEqualTo(1);
        assertThat(Files.readAllLines(output))
                .last()
                .asString()
                .matches("The data needs more memory than the [0-9]+ MB that Java may use, which were full at"
                        + " customers\\.csv: start with a larger heap, as in java -Xmx4g -jar ….");
        assertThat(Files.readString(output)).doesNotContain("OutOfMemoryError", "\tat ");
    }

    private void writeCustomers(int rows) throws IOException {
        String time = "2025-08-22T03:10:12Z";
        try (BufferedWriter file = Files.newBufferedWriter(directory.resolve("customers.csv"), UTF_8)) {
            file.write(DataFiles.CUSTOMER_COLUMNS + "\n");
            for (int i = 1; i <= rows; i++) {
                file.write(i + ",1,First " + i + ",Last " + i + ",,c" + i + "@example.com,,true,1,," + time + ',' + time
                        + '\n');
            }
        }
    }
}
