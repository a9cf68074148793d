package dev.guestwifi.server.pact;

import dev.guestwifi.server.contract.Rule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of a provider state.
 *
 * @param names the name and its aliases
 * @param type for readers of the documentation
 * @param defaultValue for readers; null if there is none
 * @param rule what a value must be
 */
record StateParameter(
        List<String> names, String type, @Nullable String defaultValue, String description, Rule rule) {
    StateParameter {
        names = List.copyOf(names);
    }

    String name() {
        return names.get(0);
    }
}
