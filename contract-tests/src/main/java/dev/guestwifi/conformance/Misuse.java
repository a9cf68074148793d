package dev.guestwifi.conformance;

import dev.guestwifi.conformance.text.Printable;
import java.util.List;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one line what is wrong with a command line. What may be a key is not repeated. */
final class Misuse implements IParameterExceptionHandler {
    private static final Pattern KEY = Pattern.compile("gwf_[0-9A-Za-z]+");

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        String message = wrong instanceof UnmatchedArgumentException unmatched ? unknown(unmatched) : sentence(wrong);
        wrong.getCommandLine()
                .getErr()
                .println(Printable.line(withoutKeys(message, List.of(arguments)) + " --help tells all."));
        return CommandLine.ExitCode.USAGE;
    }

    static String withoutKeys(String message, List<String> arguments) {
        String safe = KEY.matcher(message).replaceAll("gwf_…");
        for (String key : Again.keys(arguments)) {
            safe = safe.replace(key, "…");
        }
        return safe;
    }

    private static String sentence(ParameterException wrong) {
        String message = String.valueOf(wrong.getMessage()).replaceAll("\\R.*", "");
        return message.endsWith(".") ? message : message + ".";
    }

    private static String unknown(UnmatchedArgumentException wrong) {
        String argument = wrong.getUnmatched().get(0);
        if (!argument.startsWith("-")) {
            return "An argument belongs to no option; it is not repeated here, as it may be a key.";
        }
        String option = argument.replaceAll("=.*", "");
        List<String> suggestions = wrong.getSuggestions();
        return "Unknown option " + option + "."
                + (suggestions.isEmpty() ? "" : " Did you mean " + suggestions.get(0) + "?");
    }
}
