package dev.guestwifi.conformance.consumer;

import dev.guestwifi.conformance.consumer.ScenarioResult.Outcome;
import dev.guestwifi.conformance.contract.ContractReference;
import dev.guestwifi.conformance.text.XmlText;

/** The report as JUnit XML: a case for each scenario. */
final class ConsumerXml {
    private final XmlText xml = new XmlText();

    private ConsumerXml() {}

    static String of(ConsumerReport report) {
        ConsumerXml written = new ConsumerXml();
        written.report(report);
        return written.xml.document();
    }

    private void report(ConsumerReport report) {
        xml.start("testsuites");
        xml.start("testsuite");
        xml.attribute("name", "guest-wifi-conformance consumer-check");
        xml.attribute("tests", report.results().size());
        xml.attribute("failures", report.count(Outcome.FAILED));
        xml.attribute("errors", 0);
        xml.attribute("skipped", report.count(Outcome.SKIPPED));
        report.results().forEach(this::result);
        xml.end();
        xml.end();
    }

    private void result(ScenarioResult result) {
        xml.start("testcase");
        xml.attribute("name", result.name() + ": " + result.sentence());
        xml.attribute("classname", "consumer");
        if (result.outcome() == Outcome.FAILED) {
            xml.start("failure");
            xml.attribute("message", result.faults().get(0).message());
            xml.attribute("type", result.faults().get(0).rule());
            result.faults()
                    .forEach(fault -> xml.text(fault.rule().sentence() + "\n  contract: "
                            + ContractReference.readable(fault.rule().section()) + "\n  " + fault.message() + "\n"));
            xml.end();
        } else if (result.outcome() == Outcome.SKIPPED) {
            xml.start("skipped");
            xml.attribute("message", "the command sent no request that this scenario affects");
            xml.end();
        }
        xml.end();
    }
}
