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
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One data file: its rows as they come, never all at once. */
final class CsvFile {
    private static final int BYTE_ORDER_MARK = 0xFEFF;
    private static final int PROGRESS_ROWS = 250_000;

    private final Path path;
    private final DataFile file;
    private final Faults faults;
    private final PrintStream progress;
    private long line = 1;

    CsvFile(Path directory, DataFile file, Faults faults, PrintStream progress) {
        this.path = directory.resolve(file.fileName());
        this.file = file;
        this.faults = faults;
        this.progress = progress;
    }

    boolean exists() {
        return Files.exists(path);
    }

    /** Hands each row on; one that is refused with {@link BadCell} becomes a fault. No file, no rows. */
    void read(Consumer<CsvRow> rows) {
        if (!exists()) {
            return;
        }
        try (BufferedReader text = Files.newBufferedReader(path, UTF_8)) {
            text.mark(1);
            if (text.read() != BYTE_ORDER_MARK) {
                text.reset();
            }
            read(text, rows);
        } catch (CsvParseException e) {
            fault("file", "is no CSV from this row on: a quotation mark is missing, or one too many");
        } catch (UncheckedIOException e) {
            unreadable(e.getCause());
        } catch (IOException e) {
            unreadable(e);
        }
    }

    private void read(BufferedReader text, Consumer<CsvRow> rows) throws IOException {
        Map<Column, Integer> cellOf = null;
        long count = 0;
        // FastCSV would end the reading at a row of another length; here it is one fault among others.
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)) {
            for (CsvRecord row : csv) {
                line = row.getStartingLineNumber();
                if (cellOf == null) {
                    cellOf = header(row.getFields());
                    if (cellOf == null) {
                        return;
                    }
                } else {
                    take(row.getFields(), cellOf, rows);
                    if (++count % PROGRESS_ROWS == 0) {
                        progress.printf(Locale.ROOT, "%s: %,d rows%n", file.fileName(), count);
                    }
                }
            }
        }
        if (cellOf == null) {
            fault("header", "is missing");
        }
    }

    private void take(List<String> cells, Map<Column, Integer> cellOf, Consumer<CsvRow> rows) {
        int expected = file.columns().size();
        if (cells.size() != expected) {
            fault("row", "has " + cells.size() + " cells instead of " + expected);
            return;
        }
        try {
            rows.accept(new CsvRow(cells, cellOf));
        } catch (BadCell bad) {
            fault(bad.column().toString(), bad.reason());
        }
    }

    /**
     * Which cell belongs to which column, or null when the header is wrong. An unknown name is told by its place: where
     * the header was forgotten, it is somebody's data.
     */
    private @Nullable Map<Column, Integer> header(List<String> names) {
        Map<Column, Integer> cellOf = new EnumMap<>(Column.class);
        boolean good = true;
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            Column column = file.columns().stream()
                    .filter(known -> known.toString().equals(name))
                    .findFirst()
                    .orElse(null);
            if (column == null) {
                fault("header", "name " + (i + 1) + " is none of " + known());
                good = false;
            } else if (cellOf.putIfAbsent(column, i) != null) {
                fault(name, "is there twice");
                good = false;
            }
        }
        for (Column column : file.columns()) {
            if (!cellOf.containsKey(column)) {
                fault(column.toString(), "is missing");
                good = false;
            }
        }
        return good ? cellOf : null;
    }

    private String known() {
        return file.columns().stream().map(Column::toString).collect(Collectors.joining(", "));
    }

    private void unreadable(@Nullable IOException e) {
        fault(
                "file",
                e instanceof CharacterCodingException
                        ? "has bytes that are not UTF-8, in this row or after it"
                        : "cannot be read");
    }

    private void fault(String column, String reason) {
        faults.add(file.fileName(), line, column, reason);
    }
}
