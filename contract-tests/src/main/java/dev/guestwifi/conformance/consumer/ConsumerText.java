package dev.guestwifi.conformance.consumer;

import dev.guestwifi.conformance.consumer.ScenarioResult.Outcome;
import dev.guestwifi.conformance.contract.ContractReference;
import dev.guestwifi.conformance.text.Printable;
import java.util.Locale;

/** The result of a scenario for people. */
public final class ConsumerText {
    private ConsumerText() {}

    /** A line, and what is wrong below it. */
    public static String of(ScenarioResult result) {
        StringBuilder text = new StringBuilder();
        line(
                text,
                String.format(
                        Locale.ROOT,
                        "%-7s %s: %s",
                        result.outcome() == Outcome.FAILED ? "FAILED" : result.outcome(),
                        result.name(),
                        result.outcome() == Outcome.SKIPPED
                                ? "the command sent no request that this scenario affects"
                                : result.sentence()));
        ConsumerRule rule = null;
        for (ConsumerFault fault : result.faults()) {
            if (fault.rule() != rule) {
                rule = fault.rule();
                line(text, "  rule      " + rule.sentence());
                line(text, "  contract  " + ContractReference.readable(rule.section()));
            }
            line(text, "  fault     " + fault.message());
        }
        result.notes().forEach(note -> line(text, "  note      " + note));
        result.errors().forEach(error -> line(text, "  stderr    " + error));
        return text.toString();
    }

    private static void line(StringBuilder text, String line) {
        text.append(Printable.line(line)).append('\n');
    }
}
