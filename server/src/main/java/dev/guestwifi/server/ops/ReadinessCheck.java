package dev.guestwifi.server.ops;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * One condition under which the server can do its work.
 *
 * @param name as {@code /readyz} shows it
 * @param failure tells in one sentence why the condition is not met, or nothing if it is; it must return within a
 *     second and may throw
 */
public record ReadinessCheck(String name, Supplier<Optional<String>> failure) {
    /** A condition that is always met. */
    public static ReadinessCheck always(String name) {
        return new ReadinessCheck(name, Optional::empty);
    }
}
