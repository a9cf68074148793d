package dev.guestwifi.conformance;

import dev.guestwifi.conformance.law.Run;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/** Starts the run before the first class of laws and closes it after the last. */
final class RunExtension implements BeforeAllCallback, AfterAllCallback {
    /**
     * Starts the run when the first nested class of laws begins: only then have {@code @BeforeAll} methods of the outer
     * class started the server.
     */
    @Override
    public void beforeAll(ExtensionContext context) {
        context.getParent().ifPresent(around -> {
            if (around.getTestInstance().orElse(null) instanceof GuestWifiConformance conformance) {
                store(around).computeIfAbsent(Run.class, absent -> conformance.begin(), Run.class);
            }
        });
    }

    @Override
    public void afterAll(ExtensionContext context) {
        Run run = store(context).get(Run.class, Run.class);
        if (run != null && context.getTestInstance().isPresent()) {
            run.close();
        }
    }

    private static Store store(ExtensionContext context) {
        return context.getStore(Namespace.create(Run.class));
    }
}
