package dev.guestwifi.benchmarks.compare;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A table of text.
 *
 * @param rows as many cells each as there are headings; the first two are text, the others numbers
 */
record Table(List<String> headings, List<List<String>> rows) {
    private static final int TEXT_COLUMNS = 2;

    /** For a terminal: columns aligned with spaces. */
    String plain() {
        return Stream.concat(Stream.of(headings), rows.stream())
                .map(row -> padded(row).collect(Collectors.joining("  ")).stripTrailing())
                .collect(Collectors.joining("\n"));
    }

    String markdown() {
        String rule = IntStream.range(0, headings.size())
                .mapToObj(column -> column < TEXT_COLUMNS ? "---" : "--:")
                .collect(Collectors.joining("|", "|", "|\n"));
        return line(headings) + rule + rows.stream().map(Table::line).collect(Collectors.joining());
    }

    private static String line(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private Stream<String> padded(List<String> row) {
        return IntStream.range(0, headings.size()).mapToObj(column -> {
            String padding = " ".repeat(width(column) - row.get(column).length());
            return column < TEXT_COLUMNS ? row.get(column) + padding : padding + row.get(column);
        });
    }

    private int width(int column) {
        return Stream.concat(Stream.of(headings), rows.stream())
                .mapToInt(row -> row.get(column).length())
                .max()
                .orElse(0);
    }
}
