package dev.guestwifi.conformance.report;

import dev.guestwifi.conformance.known.Assessment;
import dev.guestwifi.conformance.known.Assessment.Standing;
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
 * @param assessment the failures judged with those that are known
 */
public record Report(Verdict verdict, String note, Period period, String reproduce, Assessment assessment) {
    /** Without known failures. */
    public Report(Verdict verdict, String note, Period period, String reproduce) {
        this(verdict, note, period, reproduce, Assessment.UNUSED);
    }

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
        String conclusion = switch (verdict.conclusion()) {
            case CONFORMS -> gaps.isEmpty() ? "Conforms to the contract" : "Conforms to the contract, but " + gaps;
            case VIOLATES -> assessment.isUsed() ? "Violates the contract: " + failures() : "Violates the contract";
            case INCONCLUSIVE ->
                unchecked.areDecisive() && with(Outcome.INCONCLUSIVE).isEmpty()
                        ? "Inconclusive: " + gaps
                        : "Inconclusive";
        };
        return conclusion + stale() + skipped();
    }

    private String failures() {
        return Arrays.stream(Standing.values())
                .filter(standing -> standing == Standing.NEW || assessment.count(standing) > 0)
                .map(standing -> assessment.count(standing) + " " + standing)
                .collect(Collectors.joining(", ", "", assessment.failures().size() == 1 ? " failure" : " failures"));
    }

    private String stale() {
        int stale = assessment.with(Assessment.Remark.STALE).size();
        return stale == 0 ? "" : "; " + stale + (stale == 1 ? " known failure is stale" : " known failures are stale");
    }

    private String skipped() {
        int skipped = verdict.skippedByOption().size();
        return skipped == 0 ? "" : "; " + skipped + (skipped == 1 ? " law" : " laws") + " skipped by option";
    }

    /** Whether a failure is listed by its title only, because an earlier one is probably its cause. */
    boolean isBrief(LawResult failed) {
        return failed.follows() && !assessment.isUsed();
    }

    /** The laws that failed for a cause that is not known. */
    public List<LawResult> unknownFailures() {
        return with(Outcome.FAILED).stream()
                .filter(result -> assessment.standing(result) != Standing.KNOWN)
                .toList();
    }

    /** The laws that failed as known. */
    public List<LawResult> knownFailures() {
        return with(Outcome.FAILED).stream()
                .filter(result -> assessment.standing(result) == Standing.KNOWN)
                .toList();
    }

    /** The exit code of the run. */
    int exitCode() {
        return assessment.exitCode(verdict);
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
     * Writes {@code conformance.xml}, {@code conformance.html}, {@code conformance.json}, {@code conformance.md} and
     * {@code badge.svg}.
     *
     * @param directory created if it does not exist
     */
    public void write(Path directory) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(directory.resolve("conformance.xml"), JUnitXml.of(this));
        Files.writeString(directory.resolve("conformance.html"), HtmlPage.of(this));
        Files.writeString(directory.resolve("conformance.json"), JsonReport.of(this));
        Files.writeString(directory.resolve("conformance.md"), MarkdownSummary.of(this));
        Files.writeString(directory.resolve("badge.svg"), Badge.of(this));
    }
}
