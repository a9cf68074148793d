package dev.guestwifi.conformance;

import dev.guestwifi.conformance.law.CatalogedLaw;
import dev.guestwifi.conformance.law.LawCatalog;
import dev.guestwifi.conformance.result.Family;
import dev.guestwifi.conformance.result.Need;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints all laws. */
@Command(
        name = "list",
        description = {
            "Prints all laws: name, title, sections of the contract, what the law needs, and roughly how many requests"
                    + " it takes in a quick and in a thorough run.",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        usageHelpAutoWidth = true)
final class ListCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        for (Family family : Family.values()) {
            List<CatalogedLaw> laws = LawCatalog.all().stream()
                    .filter(law -> law.id().family() == family)
                    .toList();
            out.println(family + " (" + laws.size() + " laws)");
            laws.forEach(law -> print(law, out));
        }
        return 0;
    }

    private static void print(CatalogedLaw law, PrintWriter out) {
        out.println("  " + law.id().qualifiedName());
        out.println("    " + law.id().sentence());
        out.println("    contract: " + String.join("; ", law.id().sections()) + needs(law) + "; requests: "
                + requests(law));
    }

    private static String needs(CatalogedLaw law) {
        String needs = needsOf(law).collect(Collectors.joining(", "));
        return needs.isEmpty() ? "" : "; needs: " + needs;
    }

    /** What a law needs beside a key and a team. */
    static Stream<String> needsOf(CatalogedLaw law) {
        return Stream.concat(
                law.requirements().needs().stream().map(Need::description),
                law.requirements().capabilities().stream().map(capability -> "the capability " + capability));
    }

    static String requests(CatalogedLaw law) {
        CatalogedLaw.Requirements costs = law.requirements();
        return costs.thorough() == 0
                ? "none, it judges the responses to other laws"
                : "about " + costs.quick() + " quick, " + costs.thorough() + " thorough";
    }
}
