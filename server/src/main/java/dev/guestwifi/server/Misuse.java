package dev.guestwifi.server;

import dev.guestwifi.server.text.Visible;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What somebody is told who uses the command line wrongly. */
final class Misuse {
    private Misuse() {}

    /** Says what is wrong and what would be right. */
    static int tell(ParameterException wrong, String[] arguments) {
        CommandLine line = wrong.getCommandLine();
        String.valueOf(wrong.getMessage()).lines().map(Visible::onTerminal).forEach(line.getErr()::println);
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            List<String> known = Stream.concat(
                            line.getCommandSpec().options().stream().map(OptionSpec::longestName),
                            line.getSubcommands().keySet().stream())
                    .toList();
            String given = unmatched.getUnmatched().get(0);
            line.getErr().println("Did you mean " + Environment.nearest(given, known) + "?");
        }
        line.getErr().println("Run " + line.getCommandSpec().qualifiedName() + " --help for all options.");
        return CommandLine.ExitCode.USAGE;
    }
}
