package dev.guestwifi.server.cli.data;

import dev.guestwifi.server.contract.Contract;
import dev.guestwifi.server.data.BadDataException;
import dev.guestwifi.server.data.CountingSink;
import dev.guestwifi.server.data.DataDirectory;
import dev.guestwifi.server.data.DataWriter;
import dev.guestwifi.server.store.sql.SqlStores;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Checks a database. Its rows are exported to a directory of its own, which only this user can read, and checked as
 * data files are.
 */
final class DatabaseCheck {
    private DatabaseCheck() {}

    /**
     * Returns how many rows were checked.
     *
     * @throws BadDataException with a line for each fault
     * @throws IOException if the directory cannot be written
     */
    static long run(SqlStores stores) throws IOException {
        Path directory = Files.createTempDirectory("guest-wifi-check");
        // A signal must not leave the rows there, either. The hook stays, since the process ends with the command.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> deleteQuietly(directory)));
        try {
            List<String> faults = new ArrayList<>();
            try (DataWriter writer = new DataWriter(directory)) {
                faults.addAll(stores.check(writer));
                writer.finish();
            }
            CountingSink rows = new CountingSink(null);
            try {
                DataDirectory.load(directory, Contract.load(), rows, System.err);
            } catch (BadDataException e) {
                // As in the files that an export would write.
                faults.add(String.valueOf(e.getMessage()).replace(directory + File.separator, ""));
            }
            if (!faults.isEmpty()) {
                throw new BadDataException(String.join(System.lineSeparator(), faults));
            }
            return rows.rows();
        } finally {
            delete(directory);
        }
    }

    private static void deleteQuietly(Path directory) {
        try {
            delete(directory);
        } catch (IOException e) {
            // It is gone already, or there is nothing more that a process at its end can do.
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(directory);
    }
}
