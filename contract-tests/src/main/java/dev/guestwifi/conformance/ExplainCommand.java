package dev.guestwifi.conformance;

import dev.guestwifi.conformance.contract.ContractDocument;
import dev.guestwifi.conformance.law.CatalogedLaw;
import dev.guestwifi.conformance.law.LawCatalog;
import dev.guestwifi.conformance.model.Rule;
import dev.guestwifi.conformance.text.Printable;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Explains a law. */
@Command(
        name = "explain",
        description = {
            "Explains a law: what it requires and why, what the contract says, an example of a violation and what"
                    + " usually causes it.",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        usageHelpAutoWidth = true)
final class ExplainCommand implements Callable<Integer> {
    private static final int SHOWN = 1200;

    @Parameters(paramLabel = "LAW", description = "Name of a law, with or without its family, as \"list\" prints it.")
    private @Nullable String name;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        CommandSpec command = Objects.requireNonNull(spec);
        String wanted = Objects.requireNonNull(name);
        CatalogedLaw law = LawCatalog.find(wanted)
                .orElseThrow(() -> new ParameterException(
                        command.commandLine(), "explain: " + LawOptions.unknown(wanted)));
        print(law, command.commandLine().getOut());
        return 0;
    }

    private static void print(CatalogedLaw law, PrintWriter out) {
        out.println(law.id().qualifiedName());
        out.println();
        out.println("What:     " + law.id().sentence());
        out.println("Why:      " + law.why());
        out.println("Example:  " + law.example());
        out.println("Cause:    " + law.cause());
        String needs = ListCommand.needsOf(law).collect(Collectors.joining(", "));
        out.println("Needs:    " + (needs.isEmpty() ? "a key and a team" : needs));
        out.println("Requests: " + ListCommand.requests(law));
        if (law.id().isComparison()) {
            out.println();
            out.println("It compares responses with the reference model. Rules of this family:");
            Arrays.stream(Rule.values())
                    .filter(rule -> rule.subject().name().equals(law.id().family().name()))
                    .forEach(rule -> out.println("  " + rule + ": " + rule.sentence() + " [" + rule.section() + "]"));
        }
        for (String section : law.id().sections()) {
            out.println();
            out.println("Contract, " + section + ":");
            String text = ContractDocument.load().text(section);
            (text.isEmpty() ? "see the OpenAPI document" : Printable.cut(text, SHOWN))
                    .lines()
                    .forEach(line -> out.println("  " + line));
        }
    }
}
