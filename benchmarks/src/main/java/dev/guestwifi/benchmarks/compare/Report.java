package dev.guestwifi.benchmarks.compare;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** Writes what was measured: a table on the terminal, and files for programs, for readers and for the README. */
final class Report {
    private static final List<String> HEADINGS =
            List.of("request", "server", "CPU µs", "÷ floor", "min–max", "p50 ms", "p99 ms", "allocated KB", "RSS MB");

    private final Results results;
    private final Options options;
    private final List<Summary> summaries;

    Report(Results results, Options options) {
        this.results = results;
        this.options = options;
        summaries = options.kinds().stream()
                .flatMap(kind -> options.contenders().stream()
                        .filter(contender -> contender.knows(kind))
                        .map(contender -> Summary.of(results, contender, kind)))
                .toList();
    }

    /** Prints the table. */
    void print() {
        System.out.println(table().plain());
        System.out.println(machine());
    }

    /** Writes results.json, results.md and page.svg. */
    void write(Path directory) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(directory.resolve("results.md"), table().markdown() + "\n" + machine() + "\n");
        Files.writeString(directory.resolve("results.json"), json() + "\n");
        List<Summary> pages = summaries.stream()
                .filter(summary -> summary.kind() == Kind.FRESH)
                .toList();
        if (!pages.isEmpty()) {
            Files.writeString(directory.resolve("page.svg"), BarChart.svg(pages, results.rounds()));
        }
    }

    private Table table() {
        return new Table(HEADINGS, summaries.stream().map(this::row).toList());
    }

    private List<String> row(Summary summary) {
        return List.of(
                summary.kind().label(),
                summary.contender().label(),
                number("%.0f", summary.cpuMicros().median()),
                number("%.2f", summary.ratio().median()),
                number("%.2f", summary.ratio().min()) + "–"
                        + number("%.2f", summary.ratio().max()),
                number("%.2f", summary.p50Micros() / 1000),
                number("%.2f", summary.p99Micros() / 1000),
                number("%.1f", summary.allocatedBytes().median() / 1024),
                number("%.0f", results.residentBytes(summary.contender()) / 1e6));
    }

    private static String number(String format, double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, format, value);
    }

    private String machine() {
        return "%d rounds of %s s, %d connections, Java %s, %d processors, %s, %s"
                .formatted(
                        results.rounds(),
                        String.format(Locale.ROOT, "%.1f", options.time().toMillis() / 1000.0),
                        options.connections(),
                        Runtime.version().feature(),
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.arch"),
                        LocalDate.now(ZoneOffset.UTC));
    }

    private String json() throws IOException {
        ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        ObjectNode root = mapper.createObjectNode().put("machine", machine());
        ArrayNode list = root.putArray("results");
        for (Summary summary : summaries) {
            ObjectNode entry = list.addObject()
                    .put("request", summary.kind().label())
                    .put("server", summary.contender().label())
                    .put("requests", summary.requests())
                    .put("p50_micros", summary.p50Micros())
                    .put("p99_micros", summary.p99Micros())
                    .put("resident_bytes", results.residentBytes(summary.contender()));
            entry.set("cpu_micros", mapper.valueToTree(summary.cpuMicros()));
            entry.set("ratio_to_floor", mapper.valueToTree(summary.ratio()));
            entry.set("allocated_bytes", mapper.valueToTree(summary.allocatedBytes()));
            ArrayNode rounds = entry.putArray("cpu_micros_by_round");
            results.of(summary.contender(), summary.kind())
                    .forEach(round -> rounds.add(round.sample().cpuMicrosPerRequest()));
        }
        return mapper.writeValueAsString(root);
    }
}
