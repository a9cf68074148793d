package dev.guestwifi.conformance.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import dev.guestwifi.conformance.law.Outcome;
import dev.guestwifi.conformance.target.Capability;
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

/** The report as a page that one puts before a team: one file that asks nobody for anything. */
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
        return report.conclusion();
    }

    /** The verdict as a headline. */
    String headline() {
        return report.headline();
    }

    /** The verdict in a sentence. */
    String summary() {
        long held = report.with(Outcome.HELD).size();
        long broken = report.with(Outcome.BROKEN).size();
        long open = report.with(Outcome.INCONCLUSIVE).size();
        String text = broken == 0 ? laws(held) + " held, none broken" : laws(broken) + " broken, " + held + " held";
        return text + (open == 0 ? "." : ", " + open + " inconclusive.");
    }

    private static String laws(long count) {
        return count + (count == 1 ? " law" : " laws");
    }

    String note() {
        return report.note();
    }

    /** What was checked, and how. */
    List<Fact> facts() {
        var target = report.run().target();
        var options = report.run().options();
        List<Capability> absent = Arrays.stream(Capability.values())
                .filter(capability -> !target.has(capability))
                .toList();
        return List.of(
                new Fact("Target", target.url().toString()),
                new Fact("Team", target.team()),
                new Fact("Time", TIME.format(report.period().start())),
                new Fact(
                        "Took",
                        time(report.period().length()) + ", "
                                + report.run().api().requests() + " requests"),
                new Fact(
                        "Cases",
                        (options.isThorough() ? "all" : "a choice")
                                + (target.isReadOnly() ? ", reading only" : "")
                                + ", seed " + options.seed()),
                new Fact("Time zone", target.zone().getId()),
                new Fact(
                        "Beyond the vendor's page",
                        absent.isEmpty()
                                ? "everything"
                                : "without "
                                        + absent.stream()
                                                .map(Capability::toString)
                                                .collect(Collectors.joining(", "))));
    }

    record Fact(String name, String value) {}

    List<FamilyView> families() {
        return report.lines().stream().map(FamilyView::of).toList();
    }

    List<LawView> broken() {
        return laws(Outcome.BROKEN).stream()
                .filter(law -> !law.result().follows())
                .toList();
    }

    boolean isBroken() {
        return !broken().isEmpty();
    }

    /** Laws that failed after a difference from the model, and probably for the same cause. */
    List<LawView> followers() {
        return laws(Outcome.BROKEN).stream()
                .filter(law -> law.result().follows())
                .toList();
    }

    boolean isFollowed() {
        return !followers().isEmpty();
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

    /** How keys come into the lines. */
    String variables() {
        return report.variables().stream().map(name -> "export " + name + "=…").collect(Collectors.joining("\n"));
    }

    List<CoverageView> coverage() {
        return CoverageView.of(report.run().coverage());
    }

    String again() {
        return report.again();
    }

    String version() {
        return Report.version();
    }

    private static String time(Duration time) {
        return time.toMillis() < 1000
                ? time.toMillis() + " ms"
                : String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }

    record FamilyView(
            String name,
            long held,
            long broken,
            long open,
            long notRun,
            int requests,
            String time,
            List<LawView> laws) {
        static FamilyView of(Report.Line line) {
            return new FamilyView(
                    LawView.capital(line.family().toString()),
                    line.count(Outcome.HELD),
                    line.count(Outcome.BROKEN),
                    line.count(Outcome.INCONCLUSIVE),
                    line.count(Outcome.NOT_RUN),
                    line.requests(),
                    HtmlPage.time(line.time()),
                    line.results().stream().map(LawView::of).toList());
        }

        boolean isBroken() {
            return broken > 0;
        }

        boolean isOpen() {
            return open > 0;
        }

        boolean isPartly() {
            return notRun > 0;
        }
    }
}
