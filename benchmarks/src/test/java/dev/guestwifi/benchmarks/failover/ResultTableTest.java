package dev.guestwifi.benchmarks.failover;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultTableTest {
    @TempDir
    Path directory;

    @Test
    void keeps_a_line_for_each_round_and_sums_up_each_kind() throws IOException {
        add(result("kill-primary", 1, 0, 6_000));
        add(result("freeze-primary", 1, 0, 9_000));
        add(result("kill-primary", 2, 3, 8_500));
        assertThat(Files.readAllLines(directory.resolve("results.tsv"))).hasSize(4);
        assertThat(Files.readString(directory.resolve("results.md")))
                .contains("| `kill-primary` | 2 | 200 | 20, 4 | 3 | 0 | 7.3 | 8.5 | 30.0 | 30.0 |")
                .contains("| `freeze-primary` | 1 | 100 | 10, 2 | 0 | 0 | 9.0 | 9.0 | 30.0 | 30.0 |");
    }

    @Test
    void counts_rounds_with_other_faults() throws IOException {
        add(new RoundResult("duplicates", 1, 1, 0, 0, 0, List.of("one", "two"), 1, 1, ""));
        assertThat(Files.readString(directory.resolve("results.md")))
                .contains("| `duplicates` | 1 | 1 | 0, 0 | 0 | 1 |");
    }

    private void add(RoundResult result) throws IOException {
        new ResultTable(directory).add(result);
    }

    private static RoundResult result(String kind, int round, int lost, long gapMillis) {
        return new RoundResult(kind, round, 100, 10, 2, lost, List.of(), gapMillis, 30_000, "");
    }
}
