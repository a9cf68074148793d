package dev.guestwifi.server.cli.data;

import dev.guestwifi.server.contract.Contract;
import dev.guestwifi.server.data.BadDataException;
import dev.guestwifi.server.data.CountingSink;
import dev.guestwifi.server.data.DataDirectory;
import dev.guestwifi.server.data.DataWriter;
import dev.guestwifi.server.store.StoreUnavailableException;
import dev.guestwifi.server.store.StoresBuilder;
import dev.guestwifi.server.store.UnusableStoreException;
import dev.guestwifi.server.store.sql.SqlConfig;
import dev.guestwifi.server.store.sql.SqlStores;
import dev.guestwifi.server.text.Visible;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The {@code data} commands: between CSV files and a database. */
@Command(
        name = "data",
        description = "Checks data files or a database, imports files, and exports a database to files.",
        sortOptions = false)
public final class DataCommand implements Runnable {
    private static final double NANOS_PER_SECOND = 1e9;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help message and exit.")
    @SuppressWarnings("UnusedVariable") // Only picocli reads it.
    private boolean help;

    @Spec
    private @Nullable CommandSpec spec;

    private final Map<String, String> environment;
    private final Clock clock;

    public DataCommand(Map<String, String> environment, Clock clock) {
        this.environment = environment;
        this.clock = clock;
    }

    @Override
    public void run() {
        throw new ParameterException(
                Objects.requireNonNull(spec).commandLine(), "Give a command: check, import or export.");
    }

    @Command(
            name = "check",
            description = "Checks data files as a start with --data does, or a database: its rows and their counts.")
    int check(
            @Option(names = "--data", paramLabel = "DIR", description = "The directory.") @Nullable Path data,
            @Mixin DatabaseOptions database) {
        if (data == null) {
            return withDatabase(
                    database, stores -> tell("%s is valid: %,d rows", database.shown(), DatabaseCheck.run(stores)));
        }
        if (database.isGiven() && !Objects.equals(database.url, environment.get(DatabaseOptions.VARIABLE))) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(), "--data and --database exclude each other.");
        }
        return done(() -> {
            CountingSink rows = new CountingSink(null);
            DataDirectory.load(data, Contract.load(), rows, System.err);
            tell("%s is valid: %,d rows", data, rows.rows());
        });
    }

    @Command(
            name = "import",
            description = "Stores data files in an empty database: all rows, or none if one is invalid.")
    int load(
            @Option(names = "--data", required = true, paramLabel = "DIR", description = "The directory.") Path data,
            @Mixin DatabaseOptions database,
            @Option(names = "--replace", description = "Delete what the database has, audit and sessions included.")
                    boolean isReplacing) {
        return withDatabase(database, stores -> {
            if (!isReplacing && !stores.isEmpty()) {
                throw new UnusableStoreException(
                        "The database is not empty; with --replace, what it has is deleted.", null);
            }
            long start = System.nanoTime();
            try (StoresBuilder builder = stores.builder(isReplacing)) {
                CountingSink rows = new CountingSink(builder);
                DataDirectory.load(data, Contract.load(), rows, System.err);
                builder.build();
                double seconds = Duration.ofNanos(System.nanoTime() - start).toNanos() / NANOS_PER_SECOND;
                tell("imported %,d rows in %.1f s", rows.rows(), seconds);
            }
        });
    }

    @Command(name = "export", description = "Writes what a database has at one time to data files.")
    int export(
            @Mixin DatabaseOptions database,
            @Parameters(paramLabel = "DIR", description = "A directory without data files; it is made if missing.")
                    Path directory) {
        return withDatabase(database, stores -> {
            try (DataWriter writer = new DataWriter(directory)) {
                stores.copyTo(writer);
                writer.finish();
                tell("exported %,d rows to %s", writer.rows(), directory);
            }
        });
    }

    private interface Use {
        void of(SqlStores stores) throws IOException;
    }

    private interface Task {
        void run() throws IOException;
    }

    private int withDatabase(DatabaseOptions options, Use use) {
        CommandSpec command = Objects.requireNonNull(spec);
        if (!options.isGiven()) {
            throw new ParameterException(command.commandLine(), "Missing required option: '--database=URL'");
        }
        SqlConfig config;
        try {
            config = options.config(environment);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), e.getMessage(), e);
        }
        return done(() -> {
            try (SqlStores stores =
                    OpenDatabase.open(config, clock, command.commandLine().getErr())) {
                use.of(stores);
            } catch (StoreUnavailableException e) {
                throw OpenDatabase.unreachable(config, e);
            }
        });
    }

    private int done(Task task) {
        try {
            task.run();
            return ExitCode.OK;
        } catch (BadDataException | UnusableStoreException e) {
            return failed(e.getMessage());
        } catch (IOException | UncheckedIOException e) {
            return failed("A file cannot be written: " + e.getMessage());
        }
    }

    private int failed(@Nullable String reason) {
        PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
        String.valueOf(reason).lines().map(Visible::onTerminal).forEach(err::println);
        return ExitCode.SOFTWARE;
    }

    private void tell(String format, Object... arguments) {
        String line = String.format(Locale.ROOT, format, arguments);
        Objects.requireNonNull(spec).commandLine().getOut().println(Visible.onTerminal(line));
    }
}
