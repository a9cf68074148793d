package dev.guestwifi.mutants;

import dev.guestwifi.conformance.result.LawResult;
import dev.guestwifi.conformance.result.Outcome;
import dev.guestwifi.conformance.result.Verdict;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the kit found out about a mutant.
 *
 * @param isQuick whether a quick run found it out
 */
record Finding(Mutant mutant, Verdict verdict, boolean isQuick) {
    /** The laws that it breaks. */
    List<LawResult> broken() {
        return verdict.with(Outcome.FAILED);
    }

    /** The broken laws of the family that was declared. */
    List<LawResult> killers() {
        return broken().stream()
                .filter(result -> result.law().family() == mutant.family())
                .toList();
    }

    boolean isKilled() {
        return !killers().isEmpty();
    }

    /** The number of the first request whose answer broke a law of the family; 0 if none did. */
    int firstKill() {
        return killers().stream()
                .mapToInt(result -> result.violation() == null
                        ? 0
                        : result.violation().exchange().number())
                .min()
                .orElse(0);
    }

    /** Name, conclusion, and what the laws of the family or else those that did not hold say. */
    @Override
    public String toString() {
        return mutant.name() + " [" + mutant.family() + "]: " + verdict.conclusion() + " "
                + verdict.leftovers()
                + verdict.results().stream()
                        .filter(result ->
                                result.law().family() == mutant.family() || result.outcome() != Outcome.PASSED)
                        .map(Finding::line)
                        .collect(Collectors.joining());
    }

    private static String line(LawResult result) {
        String cause = result.violation() == null
                ? result.reason()
                : String.valueOf(result.violation().getMessage());
        return System.lineSeparator() + "    " + result.outcome() + ": "
                + result.law().sentence() + ". " + cause;
    }
}
