package dev.guestwifi.conformance;

import dev.guestwifi.conformance.text.Spelling;
import dev.guestwifi.conformance.law.LawCatalog;
import dev.guestwifi.conformance.result.Selection;
import dev.guestwifi.conformance.text.Printable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Options that choose laws by name. */
final class LawOptions {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_REASON = 500;

    @Option(
            names = "--law",
            paramLabel = "NAME",
            description = "Check only this law, such as keys.no_answer_carries_a_key. * stands for any characters:"
                    + " 'paging.*'. Repeatable. The command \"list\" prints all names.")
    private List<String> laws = List.of();

    @Option(
            names = "--skip-law",
            paramLabel = "NAME=REASON",
            description = "Do not check this law. Every report has the reason. Repeatable.")
    private List<String> skipped = List.of();

    /** @throws ParameterException if there is no such law, or a reason is missing */
    Selection selection(CommandSpec spec) {
        laws.forEach(name -> mustExist("--law", name, spec));
        Map<String, String> reasons = new LinkedHashMap<>();
        for (String one : skipped) {
            int end = one.indexOf('=');
            String name = end < 0 ? one : one.substring(0, end);
            String reason = end < 0 ? "" : one.substring(end + 1).strip();
            mustExist("--skip-law", name, spec);
            if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
                throw new ParameterException(
                        spec.commandLine(),
                        "--skip-law needs a reason: '" + name + "=REASON', at most 500 characters.");
            }
            reasons.put(name, reason);
        }
        return new Selection(laws, reasons);
    }

    private static void mustExist(String option, String name, CommandSpec spec) {
        boolean isThere = name.length() <= LONGEST_NAME
                && LawCatalog.names().stream().anyMatch(law -> Selection.matches(name, law));
        if (!isThere) {
            throw new ParameterException(spec.commandLine(), option + ": " + unknown(name));
        }
    }

    /** A sentence about a name that no law has. */
    static String unknown(String name) {
        return "there is no law \"" + Printable.cut(name, LONGEST_NAME) + "\"."
                + nearest(name).map(law -> " Did you mean " + law + "?").orElse(" The command \"list\" prints all.");
    }

    /** The law whose name is similar, or contains what was written. */
    private static Optional<String> nearest(String name) {
        String plain = name.replace("*", "");
        return Spelling.nearest(name, LawCatalog.names())
                .or(() -> Spelling.nearest(
                                plain.substring(plain.indexOf('.') + 1),
                                LawCatalog.all().stream()
                                        .map(law -> law.id().name())
                                        .toList())
                        .flatMap(LawCatalog::find)
                        .map(law -> law.id().qualifiedName()))
                .or(() -> LawCatalog.names().stream()
                        .filter(law -> plain.length() > 3 && law.contains(plain))
                        .findFirst());
    }
}
