package dev.guestwifi.conformance;

import dev.guestwifi.conformance.law.Run;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/** Begins the run before the first class of laws and ends it after the last. */
final class RunExtension implements BeforeAllCallback, AfterAllCallback {
    /** Called for each class of laws, when the class around them has started its server, unlike when it is called for that. */
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
