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
import dev.guestwifi.conformance.contract.ContractDocument;
import dev.guestwifi.conformance.deployment.Capability;
import dev.guestwifi.conformance.deployment.Target;
import dev.guestwifi.conformance.known.Assessment;
import dev.guestwifi.conformance.known.Assessment.Remark;
import dev.guestwifi.conformance.result.Outcome;
import dev.guestwifi.conformance.result.Verdict;
import dev.guestwifi.conformance.text.Printable;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The report for programs. {@code conformance.schema.json} describes it. */
record JsonReport(
        int format,
        String kit,
        @Nullable String kitCommit,
        JContract contract,
        String conclusion,
        String headline,
        String note,
        JTarget target,
        JRun run,
        List<JFamily> families,
        List<JsonLaw> laws,
        @Nullable JKnownFailures knownFailures,
        List<CoverageView> coverage) {
    /** The version of the format, as in the schema. */
    private static final int FORMAT = 2;

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
            String url,
            String team,
            @Nullable String version,
            String timezone,
            boolean readOnly,
            boolean exclusive,
            List<String> capabilities,
            Map<String, Boolean> capabilitiesSeen) {
        static JTarget of(Verdict verdict) {
            Target target = verdict.target();
            List<String> capabilities = Arrays.stream(Capability.values())
                    .filter(target::has)
                    .map(Capability::toString)
                    .toList();
            return new JTarget(
                    target.url().toString(),
                    target.team(),
                    verdict.targetVersion().isEmpty() ? null : verdict.targetVersion(),
                    target.zone().getId(),
                    target.isReadOnly(),
                    target.isExclusive(),
                    capabilities,
                    SeenCapabilities.of(verdict));
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

    /** The contract that the kit has. */
    record JContract(String version, String sha256) {
        static JContract loaded() {
            return new JContract(ContractDocument.load().version(), ContractDocument.hash());
        }
    }

    /** Entries of the known failures that need attention. */
    record JKnownFailures(
            List<JsonLaw.JEntry> stale,
            List<JsonLaw.JEntry> passedThisTime,
            List<JsonLaw.JEntry> notSeen,
            List<JsonLaw.JEntry> notChecked) {
        static @Nullable JKnownFailures of(Assessment assessment) {
            return assessment.isUsed()
                    ? new JKnownFailures(
                            entries(assessment, Remark.STALE),
                            entries(assessment, Remark.PASSED_THIS_TIME),
                            entries(assessment, Remark.NOT_SEEN),
                            entries(assessment, Remark.NOT_CHECKED))
                    : null;
        }

        private static List<JsonLaw.JEntry> entries(Assessment assessment, Remark remark) {
            return assessment.with(remark).stream()
                    .map(entry -> JsonLaw.JEntry.of(entry.known()))
                    .toList();
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
                FORMAT,
                Build.version(),
                Build.commit().orElse(null),
                JContract.loaded(),
                report.verdict().conclusion().toString(),
                report.headline(),
                report.note(),
                JTarget.of(report.verdict()),
                run,
                report.lines().stream().map(JFamily::of).toList(),
                report.verdict().results().stream()
                        .map(result -> JsonLaw.of(result, report.assessment()))
                        .toList(),
                JKnownFailures.of(report.assessment()),
                CoverageView.of(report.verdict().coverage()));
        try {
            return JSON.writeValueAsString(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of text and numbers are always JSON", e);
        }
    }
}
