package dev.guestwifi.conformance.report;

import dev.guestwifi.conformance.call.Symptom;
import dev.guestwifi.conformance.call.Violation;
import dev.guestwifi.conformance.known.Assessment;
import dev.guestwifi.conformance.known.KnownFailure;
import dev.guestwifi.conformance.result.LawResult;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A law in {@code conformance.json}. */
record JsonLaw(
        String family,
        String name,
        String sentence,
        List<String> contract,
        String outcome,
        String reason,
        int requests,
        long milliseconds,
        int attempts,
        boolean follows,
        @Nullable JKnown known,
        @Nullable JViolation violation) {
    static JsonLaw of(LawResult result, Assessment assessment) {
        return new JsonLaw(
                result.law().family().toString(),
                result.law().name(),
                result.law().sentence(),
                result.law().sections(),
                result.outcome().name().toLowerCase(Locale.ROOT),
                result.reason(),
                result.cost().requests(),
                result.cost().time().toMillis(),
                result.cost().attempts(),
                result.follows(),
                assessment.failure(result).map(JKnown::of).orElse(null),
                result.violation() == null ? null : JViolation.of(result.violation()));
    }

    /** What the known failures say about a law that failed. */
    record JKnown(String standing, List<String> unknown, List<JEntry> entries) {
        static JKnown of(Assessment.Failure failure) {
            return new JKnown(
                    failure.standing().toString(),
                    failure.unknown(),
                    failure.known().stream().map(JEntry::of).toList());
        }
    }

    /** A known failure. */
    record JEntry(String law, List<String> fingerprints, String reason, String owner, @Nullable String until) {
        static JEntry of(KnownFailure known) {
            return new JEntry(
                    known.law(),
                    known.fingerprints(),
                    known.reason(),
                    known.owner(),
                    known.until() == null ? null : known.until().toString());
        }
    }

    record JViolation(String expected, String actual, String curl, List<JSymptom> symptoms) {
        static JViolation of(Violation violation) {
            return new JViolation(
                    violation.expected(),
                    violation.actual(),
                    violation.exchange().curl(),
                    violation.symptoms().stream().map(JSymptom::of).toList());
        }
    }

    /** How a fault shows, and the requests that show it. */
    record JSymptom(String fingerprint, String law, List<JsonRequest> requests) {
        static JSymptom of(Symptom symptom) {
            return new JSymptom(
                    symptom.fingerprint(),
                    symptom.law(),
                    symptom.requests().stream().map(JsonRequest::of).toList());
        }
    }
}
