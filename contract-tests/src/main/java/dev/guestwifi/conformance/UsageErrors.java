package dev.guestwifi.conformance;

import dev.guestwifi.conformance.text.Printable;
import dev.guestwifi.conformance.text.Spelling;
import java.net.URI;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Prints one sentence about what is wrong with the command line, without repeating anything that may be a key. */
final class UsageErrors implements IParameterExceptionHandler {
    private static final String KEY = "gwf_[0-9A-Za-z]+";
    private static final int SHOWN = 60;

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        String message = wrong instanceof UnmatchedArgumentException unmatched ? unknown(unmatched) : sentence(wrong);
        wrong.getCommandLine()
                .getErr()
                .println(Printable.line(withoutKeys(message, List.of(arguments)) + " See --help."));
        return CommandLine.ExitCode.USAGE;
    }

    static String withoutKeys(String message, List<String> arguments) {
        String safe = message.replaceAll(KEY, "gwf_…");
        for (String key : ReproCommand.keys(arguments)) {
            safe = safe.replace(key, "…");
        }
        return safe;
    }

    private static String sentence(ParameterException wrong) {
        String words = words(wrong);
        return words.endsWith(".") || words.endsWith("?") ? words : words + ".";
    }

    private static String words(ParameterException wrong) {
        if (!(wrong.getArgSpec() instanceof OptionSpec option)) {
            return String.valueOf(wrong.getMessage()).replaceAll("\\R.*", "");
        }
        String name = option.longestName();
        String value = String.valueOf(wrong.getValue());
        boolean isDoubled = wrong instanceof OverwrittenOptionException
                || String.valueOf(wrong.getMessage()).contains("only once");
        if (isDoubled) {
            return name + " may be given only once";
        }
        if (wrong instanceof MissingParameterException || wrong.getValue() == null) {
            return name + (option.arity().max() == 0 ? " takes no value" : " needs a value: " + option.paramLabel());
        }
        String own = ownMessage(wrong);
        return name
                + (own.isEmpty()
                        ? " must be " + kind(option.type()) + ", not " + Printable.cut(value, SHOWN)
                        : ": " + own);
    }

    /** The message of a converter of the kit; those of picocli are for programmers. */
    private static String ownMessage(ParameterException wrong) {
        for (Throwable cause = wrong; cause != null; cause = cause.getCause()) {
            boolean isOwn = cause instanceof TypeConversionException
                    && Arrays.stream(cause.getStackTrace())
                            .limit(1)
                            .anyMatch(place -> place.getClassName().startsWith("dev.guestwifi."));
            if (isOwn) {
                return String.valueOf(cause.getMessage());
            }
        }
        return "";
    }

    private static String kind(Class<?> type) {
        if (type == URI.class) {
            return "an address like https://host/api";
        }
        if (type == ZoneId.class) {
            return "a time zone like UTC or Europe/Berlin";
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(String::valueOf)
                    .collect(Collectors.joining(" or ", "", ""));
        }
        boolean isNumber = type == int.class || type == long.class || Number.class.isAssignableFrom(type);
        return isNumber ? "a whole number that is not too large" : "another value";
    }

    private static String unknown(UnmatchedArgumentException wrong) {
        String argument = wrong.getUnmatched().get(0);
        if (!argument.startsWith("-")) {
            return "Unexpected argument (not repeated here, as it may be a key).";
        }
        String option = Printable.cut(argument.replaceAll("(?s)=.*", ""), SHOWN);
        List<String> names = wrong.getCommandLine().getCommandSpec().options().stream()
                .map(OptionSpec::longestName)
                .toList();
        return "Unknown option " + option + "."
                + Spelling.nearest(option, names)
                        .map(name -> " Did you mean " + name + "?")
                        .orElse("");
    }
}
