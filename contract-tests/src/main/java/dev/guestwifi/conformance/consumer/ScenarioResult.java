package dev.guestwifi.conformance.consumer;

import java.util.List;
import java.util.Locale;

/**
 * How a client coped with a scenario.
 *
 * @param name of the scenario
 * @param sentence what the server did
 * @param exitCode of the command; {@link ConsumerCommand#STOPPED} if it was stopped
 * @param requests that it sent
 * @param notes what is no fault, but may not be intended
 * @param errors the end of what the command printed as errors, if it has faults; it may have any data
 */
public record ScenarioResult(
        String name,
        String sentence,
        Outcome outcome,
        int exitCode,
        int requests,
        List<ConsumerFault> faults,
        List<String> notes,
        List<String> errors) {
    /** Whether the client did everything right. */
    public enum Outcome {
        PASSED,
        FAILED,
        /** The command does not do what the scenario is about. */
        SKIPPED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public ScenarioResult {
        faults = List.copyOf(faults);
        notes = List.copyOf(notes);
        errors = List.copyOf(errors);
    }
}
