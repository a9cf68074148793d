package dev.guestwifi.benchmarks.failover;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** The results of all rounds in a directory: a line each in results.tsv, a line a kind in results.md. */
final class ResultTable {
    private static final String TSV = "results.tsv";

    private final Path directory;

    ResultTable(Path directory) {
        this.directory = directory;
    }

    void add(RoundResult result) throws IOException {
        Path file = directory.resolve(TSV);
        if (!Files.exists(file)) {
            Files.createDirectories(directory);
            Files.writeString(file, RoundResult.HEADER + "\n");
        }
        Files.writeString(file, result.line() + "\n", StandardOpenOption.APPEND);
        Files.writeString(directory.resolve("results.md"), markdown());
    }

    private String markdown() throws IOException {
        List<RoundResult> results = Files.readAllLines(directory.resolve(TSV)).stream()
                .skip(1)
                .map(RoundResult::parse)
                .toList();
        Map<String, List<RoundResult>> kinds = results.stream()
                .collect(Collectors.groupingBy(RoundResult::kind, LinkedHashMap::new, Collectors.toList()));
        StringBuilder table = new StringBuilder(
                "| Kind | Rounds | Acknowledged | Unknown, of them present | Lost | Rounds with other faults | Gap in s,"
                        + " median | maximum | Whole again after s, median | maximum |\n"
                        + "|---|---|---|---|---|---|---|---|---|---|\n");
        kinds.forEach((kind, rounds) -> table.append(String.format(
                Locale.ROOT,
                "| `%s` | %d | %d | %d, %d | %d | %d | %.1f | %.1f | %.1f | %.1f |%n",
                kind,
                rounds.size(),
                sum(rounds, RoundResult::acknowledged),
                sum(rounds, RoundResult::unknown),
                sum(rounds, RoundResult::present),
                sum(rounds, RoundResult::lost),
                rounds.stream().filter(round -> !round.faults().isEmpty()).count(),
                median(rounds, RoundResult::gapMillis),
                largest(rounds, RoundResult::gapMillis),
                median(rounds, RoundResult::wholeMillis),
                largest(rounds, RoundResult::wholeMillis))));
        return table.toString();
    }

    private static long sum(List<RoundResult> rounds, ToLongFunction<RoundResult> figure) {
        return rounds.stream().mapToLong(figure).sum();
    }

    private static double median(List<RoundResult> rounds, ToLongFunction<RoundResult> figure) {
        long[] sorted = rounds.stream().mapToLong(figure).sorted().toArray();
        int middle = sorted.length / 2;
        return (sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2.0) / 1000;
    }

    private static double largest(List<RoundResult> rounds, ToLongFunction<RoundResult> figure) {
        return rounds.stream().mapToLong(figure).max().orElse(0) / 1000.0;
    }
}
