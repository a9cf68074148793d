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
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A data file, read row by row. */
final class CsvFile {
    /** More than any valid cell has, and few enough to be read quickly. */
    static final int MAX_CELL = 1 << 20;

    private static final int BYTE_ORDER_MARK = 0xFEFF;
    private static final int MAX_HEADER = 1 << 14;
    private static final int PROGRESS_ROWS = 250_000;

    private final Path path;
    private final DataFile file;
    private final List<Column> columns;
    private final Faults faults;
    private final PrintStream progress;
    private final Assumptions assumptions;
    private long line = 1;

    CsvFile(Path directory, DataFile file, List<Column> columns, Faults faults, PrintStream progress) {
        this.path = directory.resolve(file.fileName());
        this.file = file;
        this.columns = columns;
        this.faults = faults;
        this.progress = progress;
        this.assumptions = new Assumptions(file, progress);
    }

    /** Passes each row to a reader; a {@link BadCell} becomes a fault. A missing file has no rows. */
    void read(Consumer<CsvRow> rows) {
        if (!FileCheck.isThere(path)) {
            return;
        }
        String unreadable = FileCheck.fault(path);
        if (unreadable != null) {
            fault("file", unreadable);
            return;
        }
        try (BufferedReader text = open()) {
            String separator = Header.foreignSeparator(firstLine(text), columns);
            if (separator == null) {
                read(text, rows);
            } else {
                fault("header", separator);
            }
        } catch (CsvParseException e) {
            broken();
        } catch (UncheckedIOException e) {
            unreadable(e.getCause());
        } catch (IOException e) {
            unreadable(e);
        }
    }

    private BufferedReader open() throws IOException {
        BufferedReader text = Files.newBufferedReader(path, UTF_8);
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        return text;
    }

    /** Reads the first line ahead, without consuming it. */
    private static String firstLine(BufferedReader text) throws IOException {
        text.mark(MAX_HEADER + 1);
        StringBuilder first = new StringBuilder();
        for (int c = text.read(); c >= 0 && c != '\n' && c != '\r' && first.length() < MAX_HEADER; c = text.read()) {
            first.append((char) c);
        }
        text.reset();
        return first.toString();
    }

    private void read(BufferedReader text, Consumer<CsvRow> rows) throws IOException {
        Header header = null;
        long count = 0;
        // FastCSV would stop at a row of another length; here it is one fault among others.
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(MAX_CELL)
                .ofCsvRecord(text)) {
            for (CsvRecord row : csv) {
                line = row.getStartingLineNumber();
                if (header == null) {
                    header = Header.of(row.getFields(), columns, assumptions, this::fault);
                    if (header == null) {
                        return;
                    }
                } else {
                    take(row.getFields(), header, rows);
                    if (++count % PROGRESS_ROWS == 0) {
                        progress.printf(Locale.ROOT, "%s: %,d rows%n", file.fileName(), count);
                    }
                }
            }
        }
        if (header == null) {
            fault("header", "is missing");
        }
    }

    private void take(List<String> cells, Header header, Consumer<CsvRow> rows) {
        if (!header.fits(cells)) {
            fault(
                    "row",
                    "has " + cells.size() + " cells instead of "
                            + header.places().size());
            return;
        }
        CsvRow row = new CsvRow(cells, header.places(), assumption -> assumptions.add(assumption, line));
        try {
            rows.accept(row);
        } catch (BadCell first) {
            // The reader stops at the first invalid cell, so look for others.
            fault(first.column(), first.reason());
            row.badCells().stream()
                    .filter(other -> !other.column().equals(first.column()))
                    .forEach(other -> fault(other.column(), other.reason()));
        }
    }

    private void broken() {
        try (BufferedReader text = open()) {
            BrokenQuotes broken = BrokenQuotes.find(text, MAX_CELL);
            if (broken == null) {
                fault("file", "has a row that is too long, in this row or after it");
                return;
            }
            line = broken.line();
            fault("file", broken.fault(MAX_CELL));
        } catch (IOException e) {
            unreadable(e);
        }
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
