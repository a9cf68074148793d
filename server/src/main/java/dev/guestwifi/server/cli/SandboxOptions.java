package dev.guestwifi.server.cli;

import dev.guestwifi.server.contract.Contract;
import dev.guestwifi.server.sandbox.FaultFile;
import dev.guestwifi.server.sandbox.Sandbox;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of servers for tests. */
final class SandboxOptions {
    private static final Duration MOST = Duration.ofDays(36_500);

    @Option(
            names = "--clock",
            paramLabel = "OFFSET",
            defaultValue = "PT0S",
            description =
                    "How far the server's clock is ahead, to see keys expire: --clock=P14D for 14 days, --clock=-PT1H for an hour"
                            + " behind. Not with --database.")
    Duration clock = Duration.ZERO;

    @Option(
            names = "--faults",
            paramLabel = "FILE",
            description = "Make requests fail as this JSON file says; only with demo data in memory.")
    @Nullable
    Path faults;

    /**
     * The sandbox that the options describe.
     *
     * @param isDemo whether the server serves demo data
     * @param hasDatabase whether the data is in a database
     * @throws IllegalArgumentException if an option does not fit or the file is wrong
     */
    Sandbox sandbox(boolean isDemo, boolean hasDatabase) {
        if (clock.compareTo(MOST) > 0 || clock.compareTo(MOST.negated()) < 0) {
            throw new IllegalArgumentException("the offset of the clock must be at most 36500 days");
        }
        if (!clock.isZero() && hasDatabase) {
            throw new IllegalArgumentException(
                    "--clock and --database exclude each other: rows with a wrong time would stay in the database");
        }
        if (isDemo && !hasDatabase) {
            Sandbox sandbox = Sandbox.active(clock);
            if (faults != null) {
                FaultFile.load(faults, Contract.load(), sandbox);
            }
            return sandbox;
        }
        if (faults != null) {
            throw new IllegalArgumentException("--faults works only with demo data in memory");
        }
        return Sandbox.inactive(clock);
    }
}
