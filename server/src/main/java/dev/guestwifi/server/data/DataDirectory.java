package dev.guestwifi.server.data;

import static java.util.stream.Collectors.joining;

import dev.guestwifi.server.contract.Contract;
import dev.guestwifi.server.model.Team;
import dev.guestwifi.server.store.StoresSink;
import dev.guestwifi.server.text.Visible;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Reads the CSV files of a directory into a store. Any fault fails the whole load. */
public final class DataDirectory {
    private static final List<String> KNOWN =
            Arrays.stream(DataFile.values()).map(DataFile::fileName).toList();

    private final Path directory;
    private final PrintStream progress;
    private final Faults faults = new Faults();
    private final KnownRows known = new KnownRows();
    private final Columns columns;

    private DataDirectory(Path directory, Contract contract, PrintStream progress) {
        this.directory = directory;
        this.columns = new Columns(contract);
        this.progress = progress;
    }

    /**
     * Loads a directory. Files may be missing, but not all of them. After an exception the builder has some of the rows
     * and must not be used.
     *
     * @param contract defines the columns and their rules
     * @param progress receives assumptions, and the progress of long files
     * @throws BadDataException with the first twenty faults by file, line, column and reason, and the number of others;
     *     also if the directory or a file cannot be read, or there is a CSV file with an unknown name
     */
    public static void load(Path directory, Contract contract, StoresSink into, PrintStream progress) {
        List<String> found = csvFiles(directory);
        found.stream()
                .filter(name -> !KNOWN.contains(name) && KNOWN.contains(fold(name)))
                .findFirst()
                .ifPresent(name -> {
                    throw new BadDataException(
                            shown(directory.resolve(name)) + " is not read: name it " + fold(name) + ".");
                });
        if (found.stream().noneMatch(KNOWN::contains)) {
            throw new BadDataException(shown(directory) + " has no data files. " + mayBe());
        }
        found.stream().filter(name -> !KNOWN.contains(name)).findFirst().ifPresent(name -> {
            throw new BadDataException(shown(directory.resolve(name)) + " is not a data file. " + mayBe());
        });
        new DataDirectory(directory, contract, progress).load(into);
    }

    private static List<String> csvFiles(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new BadDataException(shown(directory) + " is not a directory.");
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> fold(name).endsWith(".csv"))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new BadDataException(shown(directory) + " cannot be read.");
        }
    }

    /** The known name that a similar one stands for: some systems write it in capitals. */
    private static String fold(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static String shown(Path path) {
        return Visible.onTerminal(path.toString());
    }

    private static String mayBe() {
        return "Known files: " + KNOWN.stream().collect(joining(", ")) + ".";
    }

    private void load(StoresSink into) {
        read(DataFile.TEAMS, new TeamReader(known), into::add);
        // The default team always exists, even if no file has it.
        if (!known.hasSlug(Team.DEFAULT_SLUG)) {
            into.add(new Team(known.makeTeam(Team.DEFAULT_SLUG), Team.DEFAULT_SLUG, "Default"));
        }
        read(DataFile.VENUES, new VenueReader(known), into::add);
        read(DataFile.CUSTOMERS, new CustomerReader(known), into::add);
        read(DataFile.CUSTOMER_VISITS, new CustomerVisitReader(known), into::add);
        read(DataFile.VOUCHERS, new VoucherReader(known), into::add);
        read(DataFile.KEYS, new KeyReader(known), into::add);
        faults.refuse();
    }

    private <T> void read(DataFile file, RowReader<T> reader, Consumer<T> store) {
        // Built in advance: with a full heap there is no memory for it.
        BadDataException tooLarge = new BadDataException(BadDataException.tooLarge(file.fileName()));
        try {
            new CsvFile(directory, file, columns.of(file), faults, progress)
                    .read(row -> store.accept(reader.read(row)));
        } catch (OutOfMemoryError e) {
            throw tooLarge;
        }
    }
}
