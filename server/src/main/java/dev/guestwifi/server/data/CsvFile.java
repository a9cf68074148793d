package dev.guestwifi.server.data;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.guestwifi.server.data.CsvRow.Place;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
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
    private final List<Column> columns;
    private final Faults faults;
    private final PrintStream progress;
    private long line = 1;

    CsvFile(Path directory, DataFile file, List<Column> columns, Faults faults, PrintStream progress) {
        this.path = directory.resolve(file.fileName());
        this.file = file;
        this.columns = columns;
        this.faults = faults;
        this.progress = progress;
    }

    /** Hands each row on; one that is refused with {@link BadCell} becomes faults. No file, no rows. */
    void read(Consumer<CsvRow> rows) {
        if (!Files.exists(path)) {
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
        Map<String, Place> places = null;
        long count = 0;
        // FastCSV would end the reading at a row of another length; here it is one fault among others.
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)) {
            for (CsvRecord row : csv) {
                line = row.getStartingLineNumber();
                if (places == null) {
                    places = header(row.getFields());
                    if (places == null) {
                        return;
                    }
                } else {
                    take(row.getFields(), places, rows);
                    if (++count % PROGRESS_ROWS == 0) {
                        progress.printf(Locale.ROOT, "%s: %,d rows%n", file.fileName(), count);
                    }
                }
            }
        }
        if (places == null) {
            fault("header", "is missing");
        }
    }

    private void take(List<String> cells, Map<String, Place> places, Consumer<CsvRow> rows) {
        if (cells.size() != columns.size()) {
            fault("row", "has " + cells.size() + " cells instead of " + columns.size());
            return;
        }
        CsvRow row = new CsvRow(cells, places);
        try {
            rows.accept(row);
        } catch (BadCell first) {
            // The first bad cell ends the reading of a row; the others are looked for only then.
            fault(first.column(), first.reason());
            row.badCells().stream()
                    .filter(other -> !other.column().equals(first.column()))
                    .forEach(other -> fault(other.column(), other.reason()));
        }
    }

    /**
     * Which column stands where, or null when the header is wrong. An unknown name is told by its place: where
     * the header was forgotten, it is somebody's data.
     */
    private @Nullable Map<String, Place> header(List<String> names) {
        Map<String, Place> places = new LinkedHashMap<>();
        boolean good = true;
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            Column column = columns.stream()
                    .filter(known -> known.name().equals(name))
                    .findFirst()
                    .orElse(null);
            if (column == null) {
                fault("header", "name " + (i + 1) + " is none of " + known());
                good = false;
            } else if (places.putIfAbsent(name, new Place(column, i)) != null) {
                fault(name, "is there twice");
                good = false;
            }
        }
        for (Column column : columns) {
            if (!places.containsKey(column.name())) {
                fault(column.name(), "is missing");
                good = false;
            }
        }
        return good ? places : null;
    }

    private String known() {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
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
