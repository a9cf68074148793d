package dev.guestwifi.server.data;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** One data file: its rows as they come, never all at once. */
final class CsvFile {
    private static final int BYTE_ORDER_MARK = 0xFEFF;
    private static final int PROGRESS_ROWS = 250_000;

    private final Path path;
    private final List<String> columns;
    private final Faults faults;
    private final PrintStream progress;
    private long line = 1;

    CsvFile(Path path, List<String> columns, Faults faults, PrintStream progress) {
        this.path = path;
        this.columns = columns;
        this.faults = faults;
        this.progress = progress;
    }

    /** Hands each row on; a row that is refused with {@link CsvRow.BadCell} becomes a fault. No file, no rows. */
    void read(Consumer<CsvRow> rows) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (BufferedReader text = Files.newBufferedReader(path, UTF_8)) {
            text.mark(1);
            if (text.read() != BYTE_ORDER_MARK) {
                text.reset();
            }
            read(text, rows);
        } catch (CharacterCodingException e) {
            fault(line, "file", "has bytes that are not UTF-8, somewhere after this line");
        } catch (CsvParseException e) {
            fault(line, "file", "is no CSV after this line");
        } catch (UncheckedIOException e) {
            if (!(e.getCause() instanceof CharacterCodingException)) {
                throw e;
            }
            fault(line, "file", "has bytes that are not UTF-8, somewhere after this line");
        }
    }

    private void read(BufferedReader text, Consumer<CsvRow> rows) throws IOException {
        Map<String, Integer> header = null;
        long count = 0;
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .skipEmptyLines(true)
                .ofCsvRecord(text)) {
            for (CsvRecord row : csv) {
                line = row.getStartingLineNumber();
                if (header == null) {
                    header = header(row.getFields());
                    if (header.size() != columns.size()) {
                        return;
                    }
                } else {
                    take(new CsvRow(row.getFields(), header), rows);
                    if (++count % PROGRESS_ROWS == 0) {
                        progress.printf("%s: %,d rows%n", path.getFileName(), count);
                    }
                }
            }
        }
        if (header == null) {
            fault(1, "header", "is missing");
        }
    }

    private void take(CsvRow row, Consumer<CsvRow> rows) {
        try {
            if (row.size() != columns.size()) {
                throw new CsvRow.BadCell("row", "has " + row.size() + " cells instead of " + columns.size());
            }
            rows.accept(row);
        } catch (CsvRow.BadCell bad) {
            fault(line, bad.column(), bad.reason());
        }
    }

    private Map<String, Integer> header(List<String> names) {
        Map<String, Integer> header = new HashMap<>();
        for (String name : names) {
            if (!columns.contains(name)) {
                fault(line, name, "is no column of this file; it has " + String.join(", ", columns));
            } else if (header.put(name, names.indexOf(name)) != null) {
                fault(line, name, "is there twice");
                return Map.of();
            }
        }
        columns.stream()
                .filter(column -> !header.containsKey(column))
                .forEach(column -> fault(line, column, "is missing"));
        return names.size() == columns.size() ? header : Map.of();
    }

    private void fault(long at, String column, String reason) {
        faults.add(path.getFileName().toString(), at, column, reason);
    }
}
