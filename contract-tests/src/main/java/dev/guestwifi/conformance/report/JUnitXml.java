package dev.guestwifi.conformance.report;

import dev.guestwifi.conformance.call.Violation;
import dev.guestwifi.conformance.contract.ContractReference;
import dev.guestwifi.conformance.known.Assessment;
import dev.guestwifi.conformance.known.KnownFailure;
import dev.guestwifi.conformance.result.LawResult;
import dev.guestwifi.conformance.result.Outcome;
import dev.guestwifi.conformance.text.Printable;
import dev.guestwifi.conformance.text.XmlText;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

/** The report as JUnit XML: one suite per family, one case per law. Inconclusive laws count as skipped. */
final class JUnitXml {
    /** The message appears in a list of build servers. */
    private static final int SHOWN = 500;

    private final XmlText xml = new XmlText();

    private JUnitXml() {}

    /** As strict schemas of this format require it: UTC, without a zone or fractions. */
    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss").withZone(ZoneOffset.UTC);

    static String of(Report report) {
        JUnitXml written = new JUnitXml();
        written.report(report);
        return written.xml.document();
    }

    private void report(Report report) {
        xml.start("testsuites");
        xml.attribute("name", "guest-wifi-conformance");
        xml.attribute("tests", report.verdict().results().size());
        xml.attribute("failures", report.unknownFailures().size());
        xml.attribute("errors", 0);
        xml.attribute("time", seconds(report.period().length()));
        for (Report.Line line : report.lines()) {
            xml.start("testsuite");
            xml.attribute("name", line.family());
            xml.attribute("tests", line.results().size());
            xml.attribute("failures", line.count(Outcome.FAILED) - known(report, line));
            xml.attribute("errors", 0);
            xml.attribute(
                    "skipped", line.count(Outcome.SKIPPED) + line.count(Outcome.INCONCLUSIVE) + known(report, line));
            xml.attribute("time", seconds(line.time()));
            xml.attribute("timestamp", TIMESTAMP.format(report.period().start()));
            properties(report);
            for (LawResult result : line.results()) {
                law(report, result);
            }
            xml.end();
        }
        xml.end();
    }

    private static long known(Report report, Report.Line line) {
        return line.results().stream().filter(report.knownFailures()::contains).count();
    }

    private void properties(Report report) {
        xml.start("properties");
        property("url", report.verdict().target().url());
        property("conclusion", report.headline());
        property("note", report.note());
        property("seed", report.verdict().options().seed());
        xml.end();
    }

    private void property(String name, Object value) {
        xml.start("property");
        xml.attribute("name", name);
        xml.attribute("value", value);
        xml.end();
    }

    private static String terms(Report report, LawResult result) {
        return report.assessment().failure(result).stream()
                .flatMap(failure -> failure.known().stream())
                .map(KnownFailure::terms)
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private void law(Report report, LawResult result) {
        xml.start("testcase");
        xml.attribute("name", result.law().sentence());
        xml.attribute("classname", "conformance." + result.law().family());
        xml.attribute("time", seconds(result.cost().time()));
        Violation violation = result.violation();
        if (violation != null && report.assessment().standing(result) == Assessment.Standing.KNOWN) {
            xml.start("skipped");
            xml.attribute("message", "known failure: " + terms(report, result));
            xml.end();
        } else if (violation != null) {
            xml.start("failure");
            xml.attribute("message", Printable.cut("expected " + violation.expected(), SHOWN));
            xml.attribute("type", "violation");
            xml.text("contract: " + ContractReference.readable(result.law().sections()) + "\n"
                    + violation.exchange().curl() + "\n"
                    + "expected " + violation.expected() + "\n"
                    + "actual " + violation.actual() + "\n");
            xml.end();
        } else if (result.outcome() != Outcome.PASSED) {
            String how = result.outcome() == Outcome.SKIPPED ? "skipped: " : "inconclusive: ";
            xml.start("skipped");
            xml.attribute("message", how + result.reason());
            xml.end();
        }
        xml.end();
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.3f", time.toMillis() / 1000.0);
    }
}
