package dev.guestwifi.conformance.traffic;

import dev.guestwifi.conformance.contract.ContractReference;
import dev.guestwifi.conformance.text.XmlText;

/** The report as JUnit XML: a case for each kind of fault, and one that says how much was judged. */
final class TrafficXml {
    private final XmlText xml = new XmlText();

    private TrafficXml() {}

    static String of(TrafficReport report) {
        TrafficXml written = new TrafficXml();
        written.report(report);
        return written.xml.document();
    }

    private void report(TrafficReport report) {
        xml.start("testsuites");
        xml.attribute("name", "guest-wifi-conformance check-traffic");
        xml.start("testsuite");
        xml.attribute("name", report.file());
        xml.attribute("tests", report.groups().size() + 1);
        xml.attribute("failures", report.groups().size());
        xml.attribute("errors", 0);
        xml.attribute("skipped", report.judged() == 0 ? 1 : 0);
        start("exchanges are judged");
        if (report.judged() == 0) {
            xml.start("skipped");
            xml.attribute("message", report.headline());
            xml.end();
        }
        xml.end();
        report.groups().forEach(this::group);
        xml.end();
        xml.end();
    }

    private void start(String name) {
        xml.start("testcase");
        xml.attribute("name", name);
        xml.attribute("classname", "traffic");
    }

    private void group(TrafficReport.Group group) {
        start(group.fault().rule() + ": " + group.fault().shape());
        xml.start("failure");
        xml.attribute("message", group.fault().shape());
        xml.attribute("type", "violation");
        xml.text("contract: " + ContractReference.readable(group.fault().section()) + "\n" + group.operation()
                + "\nentries " + group.entries() + " of " + group.exchanges() + "\n");
        xml.end();
        xml.end();
    }
}
