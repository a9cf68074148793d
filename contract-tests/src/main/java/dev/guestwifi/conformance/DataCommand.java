package dev.guestwifi.conformance;

import dev.guestwifi.conformance.data.OwnData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the kit's own data files, for those who can load data into the target. */
@Command(
        name = "data",
        description = {
            "Writes data files that every law can use, with new keys, and target.properties, which contains the keys"
                    + " and is readable only by its owner. Load DIR into the server, then check with --own DIR.",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        usageHelpAutoWidth = true)
final class DataCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "Created if it does not exist; must be empty.")
    private @Nullable Path directory;

    @Option(
            names = "--timezone",
            paramLabel = "ZONE",
            defaultValue = "UTC",
            description = "Time zone of the server (${DEFAULT-VALUE}).")
    private ZoneId timezone = ZoneId.of("UTC");

    @Option(
            names = "--short-lived",
            paramLabel = "SECONDS",
            defaultValue = "4",
            description = "Seconds until the first of the short-lived keys expires (${DEFAULT-VALUE}); each further"
                    + " key lives a fifth longer.")
    private int shortLived = 4;

    @Option(
            names = "--access-rights",
            description =
                    "Also write keys with rights and networks of their own: for targets that read these columns of"
                            + " keys.csv.")
    private boolean withRights;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        Path empty = Objects.requireNonNull(directory);
        if (shortLived < 1) {
            throw new ParameterException(line, "--short-lived must be at least 1.");
        }
        try {
            if (Files.exists(empty) && !isEmptyDirectory(empty)) {
                throw new ParameterException(line, empty + " is not an empty directory.");
            }
            OwnData.write(empty, timezone, Duration.ofSeconds(shortLived), withRights);
        } catch (IOException e) {
            throw new ParameterException(line, "Cannot write to " + empty + ": " + e.getMessage() + ".", e);
        }
        line.getOut().println("data files and target.properties in " + empty.toAbsolutePath());
        line.getOut().println("serve: java -jar guest-wifi-server.jar --timezone " + timezone + " --data " + empty);
        line.getOut()
                .println("check: java -jar guest-wifi-conformance.jar --url http://127.0.0.1:8080/api --own " + empty);
        return 0;
    }

    private static boolean isEmptyDirectory(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return false;
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.findAny().isEmpty();
        }
    }
}
