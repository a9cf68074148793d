package dev.guestwifi.conformance.pact;

import dev.guestwifi.conformance.text.Printable;
import dev.guestwifi.conformance.text.XmlText;
import java.util.List;
import java.util.stream.Collectors;

/** The report as JUnit XML: one suite per pact, one case per interaction. Warnings are output, not failures. */
final class PactXml {
    private static final int SHOWN = 500;

    private final XmlText xml = new XmlText();

    private PactXml() {}

    static String of(PactReport report) {
        PactXml written = new PactXml();
        written.report(report);
        return written.xml.document();
    }

    private void report(PactReport report) {
        xml.start("testsuites");
        xml.attribute("name", "guest-wifi-conformance pact");
        xml.attribute("tests", report.pacts().stream().mapToLong(PactXml::tests).sum());
        xml.attribute(
                "failures", report.pacts().stream().mapToLong(PactXml::failures).sum());
        xml.attribute(
                "errors", report.pacts().stream().filter(one -> !one.isRead()).count());
        for (PactResult pact : report.pacts()) {
            xml.start("testsuite");
            xml.attribute("name", pact.file());
            xml.attribute("tests", tests(pact));
            xml.attribute("failures", failures(pact));
            xml.attribute("errors", pact.isRead() ? 0 : 1);
            xml.attribute("skipped", pact.skipped().size());
            cases(pact);
            xml.end();
        }
        xml.end();
    }

    private static long tests(PactResult pact) {
        return pact.isRead() ? pact.interactions().size() + pact.skipped().size() : 1;
    }

    private static long failures(PactResult pact) {
        return pact.interactions().stream()
                .filter(one -> one.count(Severity.FAULT) > 0)
                .count();
    }

    private void cases(PactResult pact) {
        String consumer = pact.consumer().isEmpty() ? "pact" : pact.consumer();
        if (!pact.isRead()) {
            xml.start("testcase");
            xml.attribute("name", pact.file());
            xml.attribute("classname", consumer);
            xml.start("error");
            xml.attribute("message", pact.unreadable());
            xml.end();
            xml.end();
        }
        for (PactResult.InteractionResult interaction : pact.interactions()) {
            xml.start("testcase");
            xml.attribute("name", Printable.cut(interaction.description(), SHOWN));
            xml.attribute("classname", consumer);
            findings(interaction.findings());
            xml.end();
        }
        for (String skipped : pact.skipped()) {
            xml.start("testcase");
            xml.attribute("name", Printable.cut(skipped, SHOWN));
            xml.attribute("classname", consumer);
            xml.start("skipped");
            xml.attribute("message", "not synchronous HTTP");
            xml.end();
            xml.end();
        }
    }

    private void findings(List<Finding> findings) {
        List<Finding> faults = findings.stream()
                .filter(one -> one.severity() == Severity.FAULT)
                .toList();
        if (!faults.isEmpty()) {
            xml.start("failure");
            xml.attribute("message", Printable.cut(faults.get(0).message(), SHOWN));
            xml.attribute("type", faults.get(0).rule());
            xml.text(words(faults));
            xml.end();
        }
        List<Finding> others = findings.stream()
                .filter(one -> one.severity() != Severity.FAULT)
                .toList();
        if (!others.isEmpty()) {
            xml.start("system-out");
            xml.text(words(others));
            xml.end();
        }
    }

    private static String words(List<Finding> findings) {
        return findings.stream()
                .map(one -> one.severity() + " " + one.place() + ": " + one.message() + sides(one.values())
                        + "\ncontract: " + one.reference() + "\n")
                .collect(Collectors.joining());
    }

    private static String sides(Finding.Values values) {
        String expected = values.expected().isEmpty() ? "" : "\nexpected " + values.expected();
        return expected + (values.actual().isEmpty() ? "" : "\nactual " + values.actual());
    }
}
