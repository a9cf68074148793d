package dev.guestwifi.conformance;

import dev.guestwifi.conformance.call.Call;
import dev.guestwifi.conformance.call.CheckedResponse;
import dev.guestwifi.conformance.call.Exchange;
import dev.guestwifi.conformance.call.Symptom;
import dev.guestwifi.conformance.contract.Body;
import dev.guestwifi.conformance.coverage.Coverage;
import dev.guestwifi.conformance.deployment.Target;
import dev.guestwifi.conformance.known.Assessment;
import dev.guestwifi.conformance.law.LawCatalog;
import dev.guestwifi.conformance.report.Report;
import dev.guestwifi.conformance.result.LawResult;
import dev.guestwifi.conformance.result.Options;
import dev.guestwifi.conformance.result.Outcome;
import dev.guestwifi.conformance.result.Verdict;
import dev.guestwifi.conformance.transport.RawFields;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A run that did not happen: every law passed unless the test says otherwise. */
public final class SyntheticRun {
    private final Target target =
            Target.at(URI.create("http://127.0.0.1:1/api"), "a-key").build();
    private final Map<String, LawResult> results = new LinkedHashMap<>();
    private final Options options;

    /** @param seed of the run, which is thorough */
    public SyntheticRun(long seed) {
        options = Options.quick().thorough().withSeed(seed);
        LawCatalog.all().forEach(law -> add(law.id(), Outcome.PASSED, "", 1));
    }

    private SyntheticRun add(LawResult.Id law, Outcome outcome, String reason, int attempts, String... fingerprints) {
        List<Symptom> symptoms = Arrays.stream(fingerprints)
                .map(fingerprint -> new Symptom(fingerprint, List.of(), ""))
                .toList();
        LawResult.Cost cost = new LawResult.Cost(Duration.ofMillis(3), 2, attempts);
        Exchange.Reply reply = new Exchange.Reply(200, RawFields.NONE, new byte[0], Body.of(new byte[0]), false);
        Exchange exchange = new Exchange(1, Call.get("/venues?slug=default"), () -> "curl -i", reply);
        results.put(
                law.qualifiedName(),
                new LawResult(
                        law,
                        outcome,
                        reason,
                        outcome == Outcome.FAILED
                                ? new CheckedResponse(exchange, target).violation("one thing", "another", symptoms)
                                : null,
                        false,
                        cost));
        return this;
    }

    private static LawResult.Id law(String name) {
        return LawCatalog.find(name).orElseThrow().id();
    }

    public SyntheticRun failed(String law, String... fingerprints) {
        return add(law(law), Outcome.FAILED, "", 1, fingerprints);
    }

    public SyntheticRun skipped(String law) {
        return add(law(law), Outcome.SKIPPED, "no other team is known", 0);
    }

    public SyntheticRun inconclusive(String law) {
        return add(law(law), Outcome.INCONCLUSIVE, "the target changed", 3);
    }

    public SyntheticRun repeated(String law) {
        return add(law(law), Outcome.PASSED, "", 2);
    }

    public Verdict verdict() {
        return new Verdict(target, options, List.copyOf(results.values()), new Coverage(), 100, 0, true, "", "");
    }

    /** Writes the reports of the run. */
    public Path report(Path directory, Assessment assessment) {
        Report.Period period = new Report.Period(Instant.parse("2026-11-30T06:00:00Z"), Duration.ofSeconds(3));
        try {
            new Report(verdict(), "", period, "java -jar guest-wifi-conformance.jar", assessment).write(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return SavedReports.valid(directory.resolve("conformance.json"));
    }

    public Path report(Path directory) {
        return report(directory, Assessment.UNUSED);
    }

    @Override
    public String toString() {
        return results.keySet().stream().collect(Collectors.joining(", "));
    }
}
