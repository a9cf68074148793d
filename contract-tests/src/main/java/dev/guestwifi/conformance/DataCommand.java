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

/** Writes data that gives every law something to look at, for those who own the server. */
@Command(
        name = "data",
        description = {
            "Writes data files that give every law something to look at, with fresh keys, and target.properties, which"
                    + " holds the keys and which only its owner may read. For those who own the server: serve DIR, then"
                    + " check with --own DIR.",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        usageHelpAutoWidth = true)
final class DataCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "Made if it is not there; must be empty.")
    private @Nullable Path directory;

    @Option(
            names = "--timezone",
            paramLabel = "ZONE",
            defaultValue = "UTC",
            description = "Where the server's days will begin and end (${DEFAULT-VALUE}).")
    private ZoneId timezone = ZoneId.of("UTC");

    @Option(
            names = "--short-lived",
            paramLabel = "SECONDS",
            defaultValue = "4",
            description = "Some keys expire soon, so that a run can see it: the first after so many seconds"
                    + " (${DEFAULT-VALUE}), each other a fifth later.")
    private int shortLived = 4;

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
            OwnData.write(empty, timezone, Duration.ofSeconds(shortLived));
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
