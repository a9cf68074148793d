package dev.guestwifi.server.data;

import static java.util.stream.Collectors.joining;

import dev.guestwifi.server.model.Team;
import dev.guestwifi.server.store.StoresBuilder;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Function;

/** Reads the CSV files of a directory into a store: contract § Data files. Nothing is served unless all is well. */
public final class DataDirectory {
    private final Path directory;
    private final PrintStream progress;
    private final Faults faults = new Faults();
    private final RowReader rows = new RowReader();

    private DataDirectory(Path directory, PrintStream progress) {
        this.directory = directory;
        this.progress = progress;
    }

    /**
     * Loads a directory. A file that is not there has no rows, but one must be there. After an exception the builder
     * holds some of the rows and is of no use.
     *
     * @param progress where long files tell how far they are
     * @throws BadDataException naming the first twenty bad rows by file, line, column and reason, and counting the
     *     others; also when the directory or one of its files cannot be read
     */
    public static void load(Path directory, StoresBuilder into, PrintStream progress) {
        if (!Files.isDirectory(directory)) {
            throw new BadDataException(directory + " is no directory.");
        }
        new DataDirectory(directory, progress).load(into);
    }

    private void load(StoresBuilder into) {
        if (Arrays.stream(DataFile.values()).noneMatch(file -> csv(file).exists())) {
            throw new BadDataException(directory + " has no data file. There may be: "
                    + Arrays.stream(DataFile.values()).map(DataFile::fileName).collect(joining(", ")) + ".");
        }
        read(DataFile.TEAMS, rows::team, into::add);
        Team missing = rows.missingDefault();
        if (missing != null) {
            into.add(missing);
        }
        read(DataFile.VENUES, rows::venue, into::add);
        read(DataFile.CUSTOMERS, rows::customer, into::add);
        read(DataFile.CUSTOMER_VISITS, rows::visit, into::add);
        read(DataFile.VOUCHERS, rows::voucher, into::add);
        read(DataFile.KEYS, rows::key, into::add);
        faults.refuse();
    }

    private <T> void read(DataFile file, Function<CsvRow, T> reader, Consumer<T> store) {
        csv(file).read(row -> store.accept(reader.apply(row)));
    }

    private CsvFile csv(DataFile file) {
        return new CsvFile(directory, file, faults, progress);
    }
}
