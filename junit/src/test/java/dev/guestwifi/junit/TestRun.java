package dev.guestwifi.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs test classes, and collects what they publish as {@code name=value}, and their failures. */
public final class TestRun implements TestExecutionListener {
    private final List<String> lines = new CopyOnWriteArrayList<>();

    private TestRun() {}

    static List<String> of(Class<?>... tests) {
        return of(Map.of(), tests);
    }

    static List<String> concurrently(Class<?>... tests) {
        return of(
                Map.of(
                        "junit.jupiter.execution.parallel.enabled", "true",
                        "junit.jupiter.execution.parallel.mode.default", "concurrent",
                        "junit.jupiter.execution.parallel.config.strategy", "fixed",
                        "junit.jupiter.execution.parallel.config.fixed.parallelism", "" + tests.length),
                tests);
    }

    /** Has only types of the JDK in its signature, so that it can be called from another class loader. */
    public static List<String> of(Map<String, String> parameters, Class<?>... tests) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(Arrays.stream(tests).map(test -> selectClass(test)).toList())
                .configurationParameters(parameters)
                .build();
        TestRun run = new TestRun();
        LauncherFactory.create().execute(request, run);
        return List.copyOf(run.lines);
    }

    /** The published values with a name. */
    static List<String> values(List<String> lines, String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name + "="))
                .map(line -> line.substring(name.length() + 1))
                .toList();
    }

    @Override
    public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
        entry.getKeyValuePairs().forEach((name, value) -> lines.add(name + "=" + value));
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        result.getThrowable().ifPresent(e -> lines.add(test.getDisplayName() + " failed: " + e.getMessage()));
    }
}
