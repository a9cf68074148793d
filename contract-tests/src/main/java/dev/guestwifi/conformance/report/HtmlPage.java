package dev.guestwifi.conformance.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import dev.guestwifi.conformance.contract.ContractDocument;
import dev.guestwifi.conformance.deployment.Capability;
import dev.guestwifi.conformance.result.LawResult;
import dev.guestwifi.conformance.result.Outcome;
import dev.guestwifi.conformance.text.Printable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** The report as one HTML file that loads nothing. */
final class HtmlPage {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm:ss 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final Report report;

    private HtmlPage(Report report) {
        this.report = report;
    }

    static String of(Report report) {
        return Mustache.compiler()
                .emptyStringIsFalse(true)
                .withEscaper(text -> Escapers.HTML.escape(Printable.html(text)))
                .compile(resource("page.mustache"))
                .execute(new HtmlPage(report));
    }

    private static String resource(String name) {
        try (InputStream bytes = Objects.requireNonNull(HtmlPage.class.getResourceAsStream(name), name)) {
            return new String(bytes.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    String style() {
        return resource("style.css");
    }

    String conclusion() {
        return report.verdict().conclusion().toString();
    }

    /** The conclusion as a headline. */
    String headline() {
        return report.headline();
    }

    /** The numbers of laws in a sentence. */
    String summary() {
        long passed = report.with(Outcome.PASSED).size();
        long failed = report.with(Outcome.FAILED).size();
        long open = report.with(Outcome.INCONCLUSIVE).size();
        String text =
                failed == 0 ? laws(passed) + " passed, none failed" : laws(failed) + " failed, " + passed + " passed";
        return text + (open == 0 ? "." : ", " + open + " inconclusive.");
    }

    private static String requests(int count) {
        return count + (count == 1 ? " request" : " requests");
    }

    private static String laws(long count) {
        return count + (count == 1 ? " law" : " laws");
    }

    String note() {
        return report.note();
    }

    /** Target and options. */
    List<Fact> facts() {
        var target = report.verdict().target();
        var options = report.verdict().options();
        String version = report.verdict().targetVersion();
        List<Capability> absent = Arrays.stream(Capability.values())
                .filter(capability -> !target.has(capability))
                .toList();
        return List.of(
                new Fact("Target", target.url().toString()),
                new Fact("Team", target.team()),
                new Fact("Version", version.isEmpty() ? "not stated" : version),
                new Fact("Contract", ContractDocument.load().version()),
                new Fact("Time", TIME.format(report.period().start())),
                new Fact(
                        "Duration",
                        time(report.period().length()) + ", "
                                + requests(report.verdict().requests())),
                new Fact(
                        "Run",
                        (options.isThorough() ? "thorough" : "quick")
                                + (target.isReadOnly() ? ", read-only" : "")
                                + ", seed " + options.seed()),
                new Fact("Time zone", target.zone().getId()),
                new Fact(
                        "Capabilities",
                        absent.isEmpty()
                                ? "all"
                                : "without "
                                        + absent.stream()
                                                .map(Capability::toString)
                                                .collect(Collectors.joining(", "))));
    }

    record Fact(String name, String value) {}

    List<FamilyView> families() {
        return report.lines().stream()
                .map(line -> FamilyView.of(line, detailed()))
                .toList();
    }

    List<LawView> failed() {
        return detailed().stream().map(LawView::of).toList();
    }

    /** The failures that have a section of their own. */
    private List<LawResult> detailed() {
        return report.unknownFailures().stream()
                .filter(result -> !report.isBrief(result))
                .toList();
    }

    boolean hasFailed() {
        return !failed().isEmpty();
    }

    /** Laws that failed after a difference from the model, probably for the same cause. */
    List<LawView> followers() {
        return report.unknownFailures().stream()
                .filter(report::isBrief)
                .map(LawView::of)
                .toList();
    }

    boolean isFollowed() {
        return !followers().isEmpty();
    }

    /** The known failures, and the entries that need attention. */
    String known() {
        return String.join("\n", new KnownFailuresText(report).lines()).strip();
    }

    List<LawView> open() {
        return laws(Outcome.INCONCLUSIVE);
    }

    boolean isOpen() {
        return !open().isEmpty();
    }

    private List<LawView> laws(Outcome outcome) {
        return report.with(outcome).stream().map(LawView::of).toList();
    }

    /** The variables that the curl commands use. */
    String variables() {
        return report.variables().stream().map(name -> "export " + name + "=…").collect(Collectors.joining("\n"));
    }

    List<CoverageView> coverage() {
        return CoverageView.of(report.verdict().coverage());
    }

    String reproduce() {
        return report.reproduce();
    }

    String version() {
        return Build.version()
                + Build.commit().map(commit -> ", commit " + commit).orElse("");
    }

    private static String time(Duration time) {
        return time.toMillis() < 1000
                ? time.toMillis() + " ms"
                : String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }

    record FamilyView(
            String name,
            long passed,
            long failed,
            long open,
            long skipped,
            int requests,
            String time,
            String counts,
            List<LawView> laws) {
        static FamilyView of(Report.Line line, List<LawResult> linked) {
            return new FamilyView(
                    LawView.capital(line.family().toString()),
                    line.count(Outcome.PASSED),
                    line.count(Outcome.FAILED),
                    line.count(Outcome.INCONCLUSIVE),
                    line.count(Outcome.SKIPPED),
                    line.requests(),
                    HtmlPage.time(line.time()),
                    line.toString(),
                    line.results().stream()
                            .map(law -> LawView.of(law, linked.contains(law)))
                            .toList());
        }

        boolean hasFailed() {
            return failed > 0;
        }

        /** The anchor of the first failure that has a section; empty if there is none. */
        String firstFailure() {
            return laws.stream()
                    .filter(LawView::isLinked)
                    .findFirst()
                    .map(law -> "#" + law.anchor())
                    .orElse("");
        }

        boolean isOpen() {
            return open > 0;
        }
    }
}
