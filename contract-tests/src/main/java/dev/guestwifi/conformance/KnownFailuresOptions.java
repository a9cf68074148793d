package dev.guestwifi.conformance;

import dev.guestwifi.conformance.known.Assessment;
import dev.guestwifi.conformance.known.KnownFailure;
import dev.guestwifi.conformance.known.KnownFailures;
import dev.guestwifi.conformance.known.KnownFailuresFile;
import dev.guestwifi.conformance.law.LawCatalog;
import dev.guestwifi.conformance.result.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Options for failures that a project accepts for now. */
final class KnownFailuresOptions {
    @Option(
            names = "--known-failures",
            paramLabel = "FILE",
            description = "Failures that are accepted for now (YAML). Only others fail the run, and entries of laws"
                    + " that pass, which must be removed.")
    private @Nullable Path file;

    @Option(
            names = "--write-known-failures",
            paramLabel = "FILE",
            description = "Write the failures of this run to this file, to be accepted from now on. Entries that it"
                    + " has keep their reasons; those of laws that pass are removed.")
    private @Nullable Path written;

    private KnownFailures known = KnownFailures.NONE;

    /** Before the run, so that a failure does not cost its results. */
    void read(CommandSpec spec) {
        if (file != null) {
            known = read(file, "--known-failures", spec);
        } else if (written != null && Files.exists(written)) {
            known = read(written, "--write-known-failures", spec);
        }
        Path directory = written == null ? null : written.toAbsolutePath().getParent();
        if (directory != null && !Files.isWritable(directory)) {
            throw new ParameterException(
                    spec.commandLine(), "--write-known-failures: cannot write to the directory " + directory + ".");
        }
    }

    private static KnownFailures read(Path path, String option, CommandSpec spec) {
        try {
            KnownFailures read = KnownFailuresFile.read(path);
            for (KnownFailure entry : read.entries()) {
                if (!LawCatalog.names().contains(entry.law())) {
                    throw new IllegalArgumentException(LawOptions.unknown(entry.law()));
                }
            }
            return read;
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), option + ": cannot read " + path + ".", e);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), option + ": " + path + ": " + e.getMessage(), e);
        }
    }

    /** Judges a run, and writes its failures if the options ask for it. */
    Assessment assess(Verdict verdict, Instant start) throws IOException {
        LocalDate today = LocalDate.ofInstant(start, ZoneOffset.UTC);
        if (written != null) {
            known = known.updated(verdict, today);
            KnownFailuresFile.write(known, written);
        }
        return file == null && written == null ? Assessment.UNUSED : known.assess(verdict, today);
    }
}
