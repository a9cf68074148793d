package dev.guestwifi.conformance;

import dev.guestwifi.conformance.call.Inconclusive;
import dev.guestwifi.conformance.call.Violation;
import dev.guestwifi.conformance.deployment.Target;
import dev.guestwifi.conformance.law.Run;
import dev.guestwifi.conformance.result.LawResult;
import dev.guestwifi.conformance.result.Options;
import dev.guestwifi.conformance.result.Verdict;
import java.util.function.Consumer;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.store.Namespace;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Checks a deployment from a program. Safe for use by many threads, each with its own target. */
public final class Conformance {
    private static final LauncherConfig JUPITER_ONLY = LauncherConfig.builder()
            .enableTestEngineAutoRegistration(false)
            .enableLauncherSessionListenerAutoRegistration(false)
            .enableLauncherDiscoveryListenerAutoRegistration(false)
            .enablePostDiscoveryFilterAutoRegistration(false)
            .enableTestExecutionListenerAutoRegistration(false)
            .addTestEngines(new JupiterTestEngine())
            .build();

    private Conformance() {}

    /** Checks all laws and deletes the vouchers that this created. */
    public static Verdict check(Target target, Options options) {
        return check(target, options, result -> {});
    }

    /** @param progress gets the result of each law as soon as there is one */
    public static Verdict check(Target target, Options options, Consumer<LawResult> progress) {
        return check(new Run(target, options, progress));
    }

    static Verdict check(Run run) {
        try (run;
                LauncherSession session = LauncherFactory.openSession(JUPITER_ONLY)) {
            session.getStore().put(Namespace.create(RunSuite.class), Run.class, run);
            SummaryGeneratingListener summary = new SummaryGeneratingListener();
            session.getLauncher()
                    .execute(
                            LauncherDiscoveryRequestBuilder.request()
                                    .selectors(DiscoverySelectors.selectClass(RunSuite.class))
                                    .enableImplicitConfigurationParameters(false)
                                    .build(),
                            summary);
            summary.getSummary().getFailures().stream()
                    .filter(failure -> !(failure.getException() instanceof Violation)
                            && !(failure.getException() instanceof Inconclusive))
                    .findFirst()
                    .ifPresent(failure -> {
                        throw new IllegalStateException("the kit failed", failure.getException());
                    });
        }
        return run.verdict(); // after the cleanup
    }
}
