package dev.guestwifi.conformance.pact;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The results of all files.
 *
 * @param ignored files of directories that are JSON, but no pacts
 */
public record PactReport(List<PactResult> pacts, List<String> ignored) {
    public PactReport {
        pacts = List.copyOf(pacts);
        ignored = List.copyOf(ignored);
    }

    /** The number of findings of a severity. */
    public long count(Severity severity) {
        return pacts.stream().mapToLong(one -> one.count(severity)).sum();
    }

    /** The number of interactions that were checked. */
    public long interactions() {
        return pacts.stream().mapToLong(one -> one.interactions().size()).sum();
    }

    /** Whether there is a pact, and every file could be read. */
    public boolean isComplete() {
        return !pacts.isEmpty() && pacts.stream().allMatch(PactResult::isRead);
    }

    /** The findings for people. */
    public String text() {
        return PactText.of(this);
    }

    /**
     * Writes {@code pacts.xml} (JUnit) and {@code pacts.json}.
     *
     * @param directory created if it does not exist
     */
    public void write(Path directory) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(directory.resolve("pacts.xml"), PactXml.of(this));
        Files.writeString(directory.resolve("pacts.json"), PactJson.of(this));
    }
}
