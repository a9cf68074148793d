package dev.guestwifi.conformance.consumer;

import dev.guestwifi.conformance.consumer.ScenarioResult.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The results of all scenarios. */
public record ConsumerReport(List<ScenarioResult> results) {
    private static final int INCONCLUSIVE = 3;

    public ConsumerReport {
        results = List.copyOf(results);
    }

    long count(Outcome outcome) {
        return results.stream().filter(one -> one.outcome() == outcome).count();
    }

    /** Exit code: 0 no faults, 1 faults, 3 no request. */
    public int exitCode() {
        return results.stream().allMatch(one -> one.requests() == 0)
                ? INCONCLUSIVE
                : count(Outcome.FAILED) == 0 ? 0 : 1;
    }

    /** The result in a line. */
    public String headline() {
        if (exitCode() == INCONCLUSIVE) {
            return "inconclusive: the command sent no request to GUESTWIFI_URL";
        }
        long failed = count(Outcome.FAILED);
        long skipped = count(Outcome.SKIPPED);
        return (failed == 0 ? "no faults" : failed + " with faults") + " in " + (results.size() - skipped)
                + " scenarios" + (skipped == 0 ? "" : "; " + skipped + " skipped");
    }

    /**
     * Writes {@code consumer.xml} (JUnit) and {@code consumer.json}.
     *
     * @param directory created if it does not exist
     */
    public void write(Path directory) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(directory.resolve("consumer.xml"), ConsumerXml.of(this));
        Files.writeString(directory.resolve("consumer.json"), ConsumerJson.of(this));
    }
}
