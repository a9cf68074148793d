package dev.guestwifi.conformance;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Defaults of options from environment variables: {@code GUESTWIFI_API_KEY} for {@code --key}, {@code
 * GUESTWIFI_READ_ONLY_KEY} for {@code --read-only-key}. The names of version 0.1 still work.
 */
final class EnvironmentVariables implements IDefaultValueProvider {
    private static final String PREFIX = "GUESTWIFI_";
    private static final String OLD_PREFIX = "CONFORMANCE_";
    private static final String KEY = "--key";
    private static final List<String> KEYS =
            List.of(KEY, "--other-team-key", "--read-only-key", "--limited-key", "--dead-key");
    private static final List<String> OTHERS = List.of("--url", "--team", "--other-team");

    private final Map<String, String> variables;

    EnvironmentVariables(Map<String, String> variables) {
        this.variables = variables;
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option)) {
            return null;
        }
        String name = option.longestName();
        String value = KEYS.contains(name) || OTHERS.contains(name) ? variables.getOrDefault(variable(name), "") : "";
        if (value.isEmpty() && KEYS.contains(name)) {
            value = variables.getOrDefault(oldVariable(name), "");
        }
        return value.isEmpty() ? null : value;
    }

    /** A warning for each variable with an old name. */
    static List<String> outdated(Map<String, String> variables) {
        return KEYS.stream()
                .filter(name -> !variables.getOrDefault(oldVariable(name), "").isEmpty())
                .map(name -> "warning: " + oldVariable(name) + " is an old name; set " + variable(name) + " instead")
                .toList();
    }

    private static String variable(String option) {
        return PREFIX + (option.equals(KEY) ? "API_KEY" : words(option));
    }

    private static String oldVariable(String option) {
        return OLD_PREFIX + words(option);
    }

    private static String words(String option) {
        return option.substring(2).replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
