package dev.guestwifi.conformance.consumer;

import dev.guestwifi.conformance.consumer.Scenario.Expectation;
import dev.guestwifi.conformance.consumer.ScenarioResult.Outcome;
import dev.guestwifi.conformance.model.Endpoint;
import dev.guestwifi.conformance.model.ModelRow;
import dev.guestwifi.conformance.text.Printable;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Runs a command in one scenario, and judges it. */
final class ScenarioRun {
    /** How long a command that waits must be quiet until it is believed. */
    private static final Duration QUIET = Duration.ofSeconds(3);

    private static final Pattern STACK_TRACE =
            Pattern.compile("(?m)^(?:Traceback \\(most recent call last\\)|panic: |Exception in thread |PHP Fatal error"
                    + "|[ \t]{1,16}at [^\n]{1,300}[:(][0-9]{1,9}\\)?$|Unhandled exception)");

    private static final int MOST_FAULTS_OF_A_RULE = 3;
    private static final int MOST_LINES = 6;
    private static final int LONGEST_LINE = 300;

    private final Scenario scenario;
    private final Stub stub;
    private final Map<Endpoint, List<ModelRow>> before;
    private final List<ConsumerFault> faults = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    ScenarioRun(Scenario scenario, Clock clock) {
        this.scenario = scenario;
        this.stub = new Stub(scenario.data().state(), scenario.behaviour().get(), clock);
        this.before = PrintedResults.rows(stub);
    }

    /** Runs the command to its end. */
    ConsumerCommand.Ended run(ConsumerCommand command, Duration limit) {
        try (StubServer server = StubServer.start(stub)) {
            Map<String, String> environment = new HashMap<>(ConsumerCheck.environment(server.url()));
            environment.putAll(scenario.environment());
            ConsumerCommand.Ended ended = command.run(environment, limit, this::isEnough);
            stub.throwFailure();
            return ended;
        }
    }

    Stub stub() {
        return stub;
    }

    private boolean isEnough() {
        if (scenario.expected() != Expectation.PATIENCE) {
            return stub.isFull();
        }
        List<RecordedExchange> journal = stub.journal();
        return !journal.isEmpty()
                && System.nanoTime() - journal.get(journal.size() - 1).times().written() > QUIET.toNanos();
    }

    /** @param usual the stub after the usual run, if it ended well; null without one */
    ScenarioResult judge(ConsumerCommand.Ended ended, @Nullable Stub usual) {
        List<RecordedExchange> journal = stub.journal();
        boolean isUsed = scenario.isAlwaysUsed() || stub.isUsed();
        boolean hasSucceeded = ended.exitCode() == 0;
        journal.forEach(exchange -> faults.addAll(RequestJudge.faults(exchange)));
        stub.malformed().forEach(reason -> add(ConsumerRule.REQUEST, "a request is not one of HTTP/1.1: " + reason));
        faults.addAll(RetryJudge.faults(journal));
        PagingJudge paging = PagingJudge.of(journal, hasSucceeded && scenario.expected() != Expectation.FAILURE);
        faults.addAll(paging.faults());
        if (scenario.name().equals(Scenarios.USUAL)) {
            notes.addAll(paging.notes()); // they would be the same in each scenario
        }
        if (isUsed) {
            end(ended, hasSucceeded, usual);
        }
        Outcome outcome = !faults.isEmpty() ? Outcome.FAILED : isUsed ? Outcome.PASSED : Outcome.SKIPPED;
        return new ScenarioResult(
                scenario.name(),
                scenario.source().sentence(),
                outcome,
                ended.exitCode(),
                journal.size() + stub.malformed().size(),
                few(),
                notes,
                outcome == Outcome.FAILED ? lastLines(ended.errors()) : List.of());
    }

    private void end(ConsumerCommand.Ended ended, boolean hasSucceeded, @Nullable Stub usual) {
        if (stub.isFull()) {
            add(
                    ConsumerRule.END,
                    "the command was stopped after " + stub.journal().size() + " requests");
        }
        boolean isStopped = ended.exitCode() == ConsumerCommand.STOPPED;
        if (isStopped && !stub.isFull() && scenario.expected() != Expectation.PATIENCE) {
            add(ConsumerRule.END, "the command did not end within the time limit");
        }
        boolean isCrash = STACK_TRACE.matcher(ended.errors()).find();
        String how = "the command ended with " + ended.exitCode() + (isCrash ? " and a stack trace" : "");
        if (scenario.expected() == Expectation.SUCCESS && !hasSucceeded && !isStopped) {
            add(ConsumerRule.RECOVERY, how);
        }
        if (scenario.expected() == Expectation.FAILURE && hasSucceeded) {
            add(ConsumerRule.FAILURE, "the command ended with 0, as if everything had succeeded");
        }
        if (hasSucceeded && scenario.expected() == Expectation.SUCCESS) {
            faults.addAll(PrintedResults.of(ended.printed(), stub, before).faults());
            if (usual != null && scenario.hasUsualRows()) {
                effect(usual);
            }
        }
        if (!hasSucceeded && isCrash && scenario.expected() != Expectation.SUCCESS) {
            notes.add("the command printed a stack trace");
        }
    }

    /** A command does the same each time. */
    private void effect(Stub usual) {
        int created = stub.created().size();
        int left = stub.left().size();
        if (created != usual.created().size()) {
            add(
                    ConsumerRule.EFFECT,
                    "it created " + created + " vouchers instead of "
                            + usual.created().size());
        }
        if (left != usual.left().size()) {
            add(
                    ConsumerRule.EFFECT,
                    left + " of its vouchers are left instead of "
                            + usual.left().size());
        }
    }

    private void add(ConsumerRule rule, String message) {
        faults.add(new ConsumerFault(rule, message));
    }

    /** The first ones of each rule. */
    private List<ConsumerFault> few() {
        List<ConsumerFault> few = new ArrayList<>();
        for (ConsumerRule rule : ConsumerRule.values()) {
            List<ConsumerFault> ofRule =
                    faults.stream().filter(fault -> fault.rule() == rule).toList();
            ofRule.stream().limit(MOST_FAULTS_OF_A_RULE).forEach(few::add);
            int more = ofRule.size() - MOST_FAULTS_OF_A_RULE;
            if (more > 0) {
                few.add(new ConsumerFault(rule, "and " + more + " more of this rule"));
            }
        }
        return few;
    }

    private static List<String> lastLines(String errors) {
        List<String> lines = errors.replace(StubData.KEY, "gwf_…")
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> Printable.cut(Printable.line(line), LONGEST_LINE))
                .toList();
        return lines.subList(Math.max(0, lines.size() - MOST_LINES), lines.size());
    }
}
