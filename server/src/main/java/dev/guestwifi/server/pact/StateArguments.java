package dev.guestwifi.server.pact;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The checked values of a state's parameters.
 *
 * @param values by the first name of each parameter; those that were not given are absent
 */
record StateArguments(Map<String, Object> values) {
    StateArguments {
        values = Map.copyOf(values);
    }

    @Nullable
    String text(String name) {
        return (String) values.get(name);
    }

    String text(String name, String otherwise) {
        return (String) values.getOrDefault(name, otherwise);
    }

    int number(String name, int otherwise) {
        return ((Long) values.getOrDefault(name, (long) otherwise)).intValue();
    }

    /** An identifier; 0 if none was given. */
    long id(String name) {
        return (Long) values.getOrDefault(name, 0L);
    }

    boolean flag(String name) {
        return (Boolean) values.getOrDefault(name, false);
    }

    @Nullable
    LocalDate day(String name) {
        return (LocalDate) values.get(name);
    }
}
