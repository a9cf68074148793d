package dev.guestwifi.conformance.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.guestwifi.conformance.call.Violation;
import dev.guestwifi.conformance.deployment.Capability;
import dev.guestwifi.conformance.deployment.Target;
import dev.guestwifi.conformance.result.LawResult;
import dev.guestwifi.conformance.result.Outcome;
import dev.guestwifi.conformance.text.Printable;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The report for programs. The README of the module documents its members. */
record JsonReport(
        String kit,
        String conclusion,
        String headline,
        String note,
        JTarget target,
        JRun run,
        List<JFamily> families,
        List<JLaw> laws,
        List<CoverageView> coverage) {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS) // they are for the page
            .enable(SerializationFeature.INDENT_OUTPUT)
            .addModule(new SimpleModule().addSerializer(new PrintableStrings()))
            .build();

    /** Every string of the report. */
    private static final class PrintableStrings extends StdSerializer<String> {
        private static final long serialVersionUID = 1L;

        PrintableStrings() {
            super(String.class);
        }

        @Override
        public void serialize(String text, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(Printable.json(text));
        }
    }

    record JTarget(
            String url, String team, String timezone, boolean readOnly, boolean exclusive, List<String> capabilities) {
        static JTarget of(Target target) {
            List<String> capabilities = Arrays.stream(Capability.values())
                    .filter(target::has)
                    .map(Capability::toString)
                    .toList();
            return new JTarget(
                    target.url().toString(),
                    target.team(),
                    target.zone().getId(),
                    target.isReadOnly(),
                    target.isExclusive(),
                    capabilities);
        }
    }

    record JRun(String startedAt, long milliseconds, int requests, long seed, boolean thorough, String reproduce) {}

    record JFamily(
            String family, long passed, long failed, long inconclusive, long skipped, int requests, long milliseconds) {
        static JFamily of(Report.Line line) {
            return new JFamily(
                    line.family().toString(),
                    line.count(Outcome.PASSED),
                    line.count(Outcome.FAILED),
                    line.count(Outcome.INCONCLUSIVE),
                    line.count(Outcome.SKIPPED),
                    line.requests(),
                    line.time().toMillis());
        }
    }

    record JLaw(
            String family,
            String name,
            String sentence,
            List<String> contract,
            String outcome,
            String reason,
            int requests,
            long milliseconds,
            boolean follows,
            @Nullable JViolation violation) {
        static JLaw of(LawResult result) {
            return new JLaw(
                    result.law().family().toString(),
                    result.law().name(),
                    result.law().sentence(),
                    result.law().sections(),
                    result.outcome().name().toLowerCase(Locale.ROOT),
                    result.reason(),
                    result.cost().requests(),
                    result.cost().time().toMillis(),
                    result.follows(),
                    result.violation() == null ? null : JViolation.of(result.violation()));
        }
    }

    record JViolation(String expected, String actual, String curl) {
        static JViolation of(Violation violation) {
            return new JViolation(
                    violation.expected(),
                    violation.actual(),
                    violation.exchange().curl());
        }
    }

    static String of(Report report) {
        JRun run = new JRun(
                report.period().start().toString(),
                report.period().length().toMillis(),
                report.verdict().requests(),
                report.verdict().options().seed(),
                report.verdict().options().isThorough(),
                report.reproduce());
        JsonReport view = new JsonReport(
                Report.version(),
                report.verdict().conclusion().toString(),
                report.headline(),
                report.note(),
                JTarget.of(report.verdict().target()),
                run,
                report.lines().stream().map(JFamily::of).toList(),
                report.verdict().results().stream().map(JLaw::of).toList(),
                CoverageView.of(report.verdict().coverage()));
        try {
            return JSON.writeValueAsString(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of text and numbers are always JSON", e);
        }
    }
}
