package dev.guestwifi.server.cli;

import dev.guestwifi.server.text.Nearest;
import dev.guestwifi.server.text.Visible;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Reports wrong options and arguments. */
final class UsageErrors {
    private UsageErrors() {}

    /**
     * Prints what is wrong, the option that was probably meant, and where to find all options.
     *
     * @return the exit code of a usage error
     */
    static int report(ParameterException error, String[] arguments) {
        CommandLine line = error.getCommandLine();
        String.valueOf(error.getMessage()).lines().map(Visible::onTerminal).forEach(line.getErr()::println);
        if (error instanceof UnmatchedArgumentException unmatched) {
            List<String> known = Stream.concat(
                            line.getCommandSpec().options().stream().map(OptionSpec::longestName),
                            line.getSubcommands().keySet().stream())
                    .toList();
            // picocli's own suggestions miss swapped letters, as in --prot.
            String given = unmatched.getUnmatched().get(0);
            Nearest.of(given, known).ifPresent(near -> line.getErr().println("Did you mean " + near + "?"));
        }
        line.getErr().println("Run " + line.getCommandSpec().qualifiedName() + " --help for all options.");
        return CommandLine.ExitCode.USAGE;
    }
}
