package dev.guestwifi.conformance.report;

import dev.guestwifi.conformance.call.Violation;
import dev.guestwifi.conformance.contract.ContractReference;
import dev.guestwifi.conformance.known.Assessment;
import dev.guestwifi.conformance.known.KnownFailure;
import dev.guestwifi.conformance.result.LawResult;
import dev.guestwifi.conformance.result.Outcome;
import dev.guestwifi.conformance.text.Printable;
import java.io.StringWriter;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The report as JUnit XML: one suite per family, one case per law. Inconclusive laws count as skipped. */
final class JUnitXml {
    /** The message appears in a list of build servers. */
    private static final int SHOWN = 500;

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    private JUnitXml() throws XMLStreamException {
        xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    }

    /** As strict schemas of this format require it: UTC, without a zone or fractions. */
    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss").withZone(ZoneOffset.UTC);

    static String of(Report report) {
        try {
            JUnitXml written = new JUnitXml();
            written.report(report);
            return written.text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a writer in memory cannot fail", e);
        }
    }

    private void report(Report report) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        start("testsuites");
        attribute("name", "guest-wifi-conformance");
        attribute("tests", report.verdict().results().size());
        attribute("failures", report.unknownFailures().size());
        attribute("errors", 0);
        attribute("time", seconds(report.period().length()));
        for (Report.Line line : report.lines()) {
            start("testsuite");
            attribute("name", line.family());
            attribute("tests", line.results().size());
            attribute("failures", line.count(Outcome.FAILED) - known(report, line));
            attribute("errors", 0);
            attribute(
                    "skipped",
                    line.count(Outcome.SKIPPED) + line.count(Outcome.INCONCLUSIVE) + known(report, line));
            attribute("time", seconds(line.time()));
            attribute("timestamp", TIMESTAMP.format(report.period().start()));
            properties(report);
            for (LawResult result : line.results()) {
                law(report, result);
            }
            end();
        }
        end();
        xml.writeEndDocument();
        xml.flush();
    }

    private static long known(Report report, Report.Line line) {
        return line.results().stream().filter(report.knownFailures()::contains).count();
    }

    private void properties(Report report) throws XMLStreamException {
        start("properties");
        property("url", report.verdict().target().url());
        property("conclusion", report.headline());
        property("note", report.note());
        property("seed", report.verdict().options().seed());
        end();
    }

    private void property(String name, Object value) throws XMLStreamException {
        start("property");
        attribute("name", name);
        attribute("value", value);
        end();
    }

    private static String terms(Report report, LawResult result) {
        return report.assessment().failure(result).stream()
                .flatMap(failure -> failure.known().stream())
                .map(KnownFailure::terms)
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private void law(Report report, LawResult result) throws XMLStreamException {
        start("testcase");
        attribute("name", result.law().sentence());
        attribute("classname", "conformance." + result.law().family());
        attribute("time", seconds(result.cost().time()));
        Violation violation = result.violation();
        if (violation != null && report.assessment().standing(result) == Assessment.Standing.KNOWN) {
            start("skipped");
            attribute("message", "known failure: " + terms(report, result));
            end();
        } else if (violation != null) {
            start("failure");
            attribute("message", Printable.cut("expected " + violation.expected(), SHOWN));
            attribute("type", "violation");
            text("contract: " + ContractReference.readable(result.law().sections()) + "\n"
                    + violation.exchange().curl() + "\n"
                    + "expected " + violation.expected() + "\n"
                    + "actual " + violation.actual() + "\n");
            end();
        } else if (result.outcome() != Outcome.PASSED) {
            String how = result.outcome() == Outcome.SKIPPED ? "skipped: " : "inconclusive: ";
            start("skipped");
            attribute("message", how + result.reason());
            end();
        }
        end();
    }

    private void start(String element) throws XMLStreamException {
        text("\n");
        xml.writeStartElement(element);
    }

    private void attribute(String name, Object value) throws XMLStreamException {
        xml.writeAttribute(name, Printable.xmlAttribute(String.valueOf(value)));
    }

    private void text(String content) throws XMLStreamException {
        xml.writeCharacters(Printable.xml(content));
    }

    private void end() throws XMLStreamException {
        xml.writeEndElement();
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.3f", time.toMillis() / 1000.0);
    }
}
