package dev.guestwifi.conformance;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Keys from environment variables: {@code --read-only-key} is {@code CONFORMANCE_READ_ONLY_KEY}. */
final class KeyVariables implements IDefaultValueProvider {
    private final Map<String, String> variables;

    KeyVariables(Map<String, String> variables) {
        this.variables = variables;
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option) || !option.longestName().endsWith("key")) {
            return null;
        }
        String name = option.longestName().substring(2).replace('-', '_').toUpperCase(Locale.ROOT);
        String value = variables.get("CONFORMANCE_" + name);
        return value == null || value.isEmpty() ? null : value;
    }
}
