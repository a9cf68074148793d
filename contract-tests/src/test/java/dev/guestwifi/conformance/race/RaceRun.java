package dev.guestwifi.conformance.race;

import dev.guestwifi.conformance.GuestWifiConformance;
import dev.guestwifi.conformance.deployment.Target;
import dev.guestwifi.conformance.result.Options;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherConstants;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** The laws of races alone, held to a target. */
final class RaceRun {
    private static final String LAWS = GuestWifiConformance.class.getName() + "$AtOnce";

    private static @Nullable Target target;
    private static @Nullable Options options;

    private RaceRun() {}

    /** Stands for the test class of a user. Not found as a test: its name is no test's. */
    static final class OfUser extends GuestWifiConformance {
        @Override
        protected Target target() {
            return Objects.requireNonNull(target);
        }

        @Override
        protected Options options() {
            return Objects.requireNonNull(options);
        }
    }

    /** What broke, with the names of the laws. */
    static synchronized List<Throwable> failures(Target of, Options how) {
        target = of;
        options = how;
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(DiscoverySelectors.selectNestedClass(List.of(OfUser.class.getName()), LAWS))
                                .configurationParameter(
                                        LauncherConstants.DEACTIVATE_LISTENERS_PATTERN_PROPERTY_NAME, "*")
                                .build(),
                        summary);
        if (summary.getSummary().getTestsFoundCount() == 0) {
            throw new IllegalStateException("there is no law");
        }
        return summary.getSummary().getFailures().stream()
                .map(TestExecutionSummary.Failure::getException)
                .toList();
    }
}
