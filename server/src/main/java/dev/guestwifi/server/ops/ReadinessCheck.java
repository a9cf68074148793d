package dev.guestwifi.server.ops;

import dev.guestwifi.server.store.StoreUnavailableException;
import dev.guestwifi.server.store.Stores;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One condition under which the server can do its work.
 *
 * @param name as {@code /readyz} shows it
 * @param failure tells in one sentence why the condition is not met, or nothing if it is; it may take as long as
 *     a call of the store, and may throw
 */
public record ReadinessCheck(String name, Supplier<Optional<String>> failure) {
    /** Whether stores can be used. */
    public static ReadinessCheck of(Stores stores) {
        return new ReadinessCheck("store", () -> {
            try {
                stores.ready();
                return Optional.empty();
            } catch (StoreUnavailableException e) {
                return Optional.of("The store cannot be used: " + e.reason() + ".");
            }
        });
    }
}
