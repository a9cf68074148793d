package dev.guestwifi.server;

import dev.guestwifi.server.command.AdminPasswords;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Options from environment variables: {@code --public-url} is {@code GUESTWIFI_PUBLIC_URL}. */
final class Environment implements IDefaultValueProvider {
    private static final String PREFIX = "GUESTWIFI_";

    private final Map<String, String> variables;

    Environment(Map<String, String> variables) {
        this.variables = variables;
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        String value = argument instanceof OptionSpec option && isRead(option) ? variables.get(variable(option)) : null;
        return value == null || value.isEmpty() ? null : value;
    }

    /** A sentence about a variable that nothing reads, or null if there is none. */
    static @Nullable String unknown(Map<String, String> variables, CommandSpec command) {
        List<String> known = Stream.concat(
                        Stream.of(AdminPasswords.VARIABLE),
                        Stream.concat(
                                        Stream.of(command),
                                        command.subcommands().values().stream().map(CommandLine::getCommandSpec))
                                .flatMap(each -> each.options().stream())
                                .map(Environment::variable))
                .toList();
        return variables.keySet().stream()
                .filter(name -> name.startsWith(PREFIX) && !known.contains(name))
                .sorted()
                .findFirst()
                .map(name -> "Unknown environment variable " + name + ". Did you mean " + nearest(name, known) + "?")
                .orElse(null);
    }

    /** What a command does once, like the label of a key, does not lie in wait in the environment. */
    private static boolean isRead(OptionSpec option) {
        return option.inherited() || !option.command().subcommands().isEmpty();
    }

    private static String variable(OptionSpec option) {
        return PREFIX + option.longestName().substring(2).replace('-', '_').toUpperCase(Locale.ROOT);
    }

    /** Of the known names the one most like another. */
    static String nearest(String name, List<String> known) {
        return known.stream()
                .max(Comparator.comparingInt(candidate -> commonLetters(name, candidate)))
                .orElse(PREFIX + "PORT");
    }

    private static int commonLetters(String a, String b) {
        int common = -Math.abs(a.length() - b.length());
        for (int i = 0; i < Math.min(a.length(), b.length()); i++) {
            common += a.charAt(i) == b.charAt(i) ? 2 : 0;
        }
        return common;
    }
}
