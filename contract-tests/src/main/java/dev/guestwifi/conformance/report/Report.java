package dev.guestwifi.conformance.report;

import dev.guestwifi.conformance.result.Family;
import dev.guestwifi.conformance.result.LawResult;
import dev.guestwifi.conformance.result.Outcome;
import dev.guestwifi.conformance.result.UncheckedLaws;
import dev.guestwifi.conformance.result.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The report on a run that has ended. It contains no key.
 *
 * @param note what else readers must know, such as vouchers that could not be deleted; empty for nothing
 * @param period when the run took place
 * @param reproduce the command line that repeats the run; keys are shell variables
 */
public record Report(Verdict verdict, String note, Period period, String reproduce) {
    /** When a run began and how long it took. */
    public record Period(Instant start, Duration length) {}

    /** The results of one family. */
    public record Line(Family family, List<LawResult> results) {
        public Line {
            results = List.copyOf(results);
        }

        public long count(Outcome outcome) {
            return results.stream()
                    .filter(result -> result.outcome() == outcome)
                    .count();
        }

        int requests() {
            return results.stream().mapToInt(result -> result.cost().requests()).sum();
        }

        Duration time() {
            return results.stream().map(result -> result.cost().time()).reduce(Duration.ZERO, Duration::plus);
        }

        /** The number of laws by outcome, in words. */
        @Override
        public String toString() {
            return Arrays.stream(Outcome.values())
                    .filter(outcome -> count(outcome) > 0)
                    .map(outcome -> count(outcome) + " " + outcome.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "));
        }
    }

    /** One line per family, in order, without families that have no results. */
    public List<Line> lines() {
        List<LawResult> results = verdict.results();
        return Arrays.stream(Family.values())
                .map(family -> new Line(
                        family,
                        results.stream()
                                .filter(result -> result.law().family() == family)
                                .toList()))
                .filter(line -> !line.results().isEmpty())
                .toList();
    }

    /** The conclusion, and what was missing for a better one. */
    public String headline() {
        UncheckedLaws unchecked = verdict.unchecked();
        String gaps = unchecked.message();
        return switch (verdict.conclusion()) {
            case CONFORMS -> gaps.isEmpty() ? "Conforms to the contract" : "Conforms to the contract, but " + gaps;
            case VIOLATES -> "Violates the contract";
            case INCONCLUSIVE ->
                unchecked.areDecisive() && with(Outcome.INCONCLUSIVE).isEmpty()
                        ? "Inconclusive: " + gaps
                        : "Inconclusive";
        };
    }

    /** Whether a family was selected. */
    public boolean isSelected(Family family) {
        return verdict.options().families().contains(family);
    }

    public List<LawResult> with(Outcome outcome) {
        return verdict.with(outcome);
    }

    /** The shell variables that the {@code curl} commands of the failures use. */
    public List<String> variables() {
        return verdict.target().secrets().stream()
                .map(secret -> secret.shown().substring(1))
                .filter(name -> with(Outcome.FAILED).stream()
                        .map(LawResult::violation)
                        .anyMatch(violation ->
                                violation != null && violation.exchange().curl().contains("$" + name)))
                .toList();
    }

    /**
     * Writes {@code conformance.xml}, {@code conformance.html} and {@code conformance.json}.
     *
     * @param directory created if it does not exist
     */
    public void write(Path directory) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(directory.resolve("conformance.xml"), JUnitXml.of(this));
        Files.writeString(directory.resolve("conformance.html"), HtmlPage.of(this));
        Files.writeString(directory.resolve("conformance.json"), JsonReport.of(this));
    }

    /** The version of the kit. */
    static String version() {
        String version = Report.class.getPackage().getImplementationVersion();
        return version == null ? "(unpackaged)" : version;
    }
}
