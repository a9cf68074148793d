package dev.guestwifi.conformance.pact;

import dev.guestwifi.conformance.text.Printable;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The report as JUnit XML: one suite per pact, one case per interaction. Warnings are output, not failures. */
final class PactXml {
    private static final int SHOWN = 500;

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    private PactXml() throws XMLStreamException {
        xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    }

    static String of(PactReport report) {
        try {
            PactXml written = new PactXml();
            written.report(report);
            return written.text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a writer in memory cannot fail", e);
        }
    }

    private void report(PactReport report) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        start("testsuites");
        attribute("name", "guest-wifi-conformance pact");
        attribute("tests", report.pacts().stream().mapToLong(PactXml::tests).sum());
        attribute(
                "failures", report.pacts().stream().mapToLong(PactXml::failures).sum());
        attribute("errors", report.pacts().stream().filter(one -> !one.isRead()).count());
        for (PactResult pact : report.pacts()) {
            start("testsuite");
            attribute("name", pact.file());
            attribute("tests", tests(pact));
            attribute("failures", failures(pact));
            attribute("errors", pact.isRead() ? 0 : 1);
            attribute("skipped", pact.skipped().size());
            cases(pact);
            end();
        }
        end();
        xml.writeEndDocument();
        xml.flush();
    }

    private static long tests(PactResult pact) {
        return pact.isRead() ? pact.interactions().size() + pact.skipped().size() : 1;
    }

    private static long failures(PactResult pact) {
        return pact.interactions().stream()
                .filter(one -> one.count(Severity.FAULT) > 0)
                .count();
    }

    private void cases(PactResult pact) throws XMLStreamException {
        String consumer = pact.consumer().isEmpty() ? "pact" : pact.consumer();
        if (!pact.isRead()) {
            start("testcase");
            attribute("name", pact.file());
            attribute("classname", consumer);
            start("error");
            attribute("message", pact.unreadable());
            end();
            end();
        }
        for (PactResult.InteractionResult interaction : pact.interactions()) {
            start("testcase");
            attribute("name", Printable.cut(interaction.description(), SHOWN));
            attribute("classname", consumer);
            findings(interaction.findings());
            end();
        }
        for (String skipped : pact.skipped()) {
            start("testcase");
            attribute("name", Printable.cut(skipped, SHOWN));
            attribute("classname", consumer);
            start("skipped");
            attribute("message", "not synchronous HTTP");
            end();
            end();
        }
    }

    private void findings(List<Finding> findings) throws XMLStreamException {
        List<Finding> faults = findings.stream()
                .filter(one -> one.severity() == Severity.FAULT)
                .toList();
        if (!faults.isEmpty()) {
            start("failure");
            attribute("message", Printable.cut(faults.get(0).message(), SHOWN));
            attribute("type", faults.get(0).rule());
            text(words(faults));
            end();
        }
        List<Finding> others = findings.stream()
                .filter(one -> one.severity() != Severity.FAULT)
                .toList();
        if (!others.isEmpty()) {
            start("system-out");
            text(words(others));
            end();
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
}
