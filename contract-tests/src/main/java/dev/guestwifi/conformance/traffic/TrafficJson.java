package dev.guestwifi.conformance.traffic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.guestwifi.conformance.text.Printable;
import java.util.List;

/** The report for programs. */
record TrafficJson(int format, String file, long exchanges, long faulty, long others, List<JFault> faults) {
    private static final int FORMAT = 1;
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    record JFault(String rule, String contract, String fault, String operation, long exchanges, List<Long> entries) {
        static JFault of(TrafficReport.Group group) {
            return new JFault(
                    group.fault().rule(),
                    group.fault().section(),
                    Printable.json(group.fault().shape()),
                    group.operation(),
                    group.exchanges(),
                    group.entries());
        }
    }

    static String of(TrafficReport report) {
        try {
            return JSON.writeValueAsString(new TrafficJson(
                    FORMAT,
                    Printable.json(report.file()),
                    report.judged(),
                    report.faulty(),
                    report.others(),
                    report.groups().stream().map(JFault::of).toList()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of text and numbers are always JSON", e);
        }
    }
}
