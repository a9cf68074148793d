package dev.guestwifi.conformance.coverage;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guestwifi.conformance.contract.ContractDocument;
import dev.guestwifi.conformance.contract.Operation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * How much of the contract exchanges cover: operations, documented statuses, rules of parameters with valid and invalid
 * values, and properties of responses. Safe for use by many threads.
 */
public final class Coverage {
    private static final int SUCCESS = 2;
    private static final int HUNDRED = 100;

    private final Goals goals = new Goals();
    private final List<Covered> operations;
    private final Set<String> undocumented = new ConcurrentSkipListSet<>();

    /** The counters of an operation. */
    private record Covered(
            Operation operation,
            LongAdder successes,
            Map<Integer, LongAdder> statuses,
            Map<Integer, Shape> shapes,
            List<ParameterGoals> rules) {}

    /** How many of all goals were covered. */
    public record Share(int seen, int total) {
        /** Rounded down: 100 means all. */
        public int percent() {
            return total == 0 ? HUNDRED : seen * HUNDRED / total;
        }
    }

    /** The goals, each with its counter. */
    static final class Goals {
        private final Map<Goal, LongAdder> counts = new LinkedHashMap<>();

        /** The counter of a goal; the same for equal goals. Only for the constructor. */
        LongAdder goal(Goal.Kind kind, String of, String what) {
            return counts.computeIfAbsent(new Goal(kind, of, what), goal -> new LongAdder());
        }
    }

    /** Without any exchange. */
    public Coverage() {
        Shapes shapes = new Shapes(goals);
        List<Covered> all = new ArrayList<>();
        for (Operation operation : ContractDocument.load().operations()) {
            Map<Integer, LongAdder> statuses = new LinkedHashMap<>();
            Map<Integer, Shape> bodies = new LinkedHashMap<>();
            LongAdder successes = goals.goal(Goal.Kind.OPERATION, operation.id(), "success");
            operation.responses().forEach((status, response) -> {
                statuses.put(status, goals.goal(Goal.Kind.STATUS, operation.id(), Integer.toString(status)));
                shapes.of(response.schema()).ifPresent(shape -> bodies.put(status, shape));
            });
            List<ParameterGoals> rules = operation.parameters().stream()
                    .map(parameter -> new ParameterGoals(operation.id(), parameter, goals))
                    .toList();
            all.add(new Covered(operation, successes, statuses, bodies, rules));
        }
        operations = List.copyOf(all);
    }

    /**
     * Counts what an exchange covers. A method that the path does not support counts for every operation of the path,
     * because each documents the 405.
     *
     * @param target path and query as sent, relative to the base URL
     * @param form the body of the request; null for none
     * @param body of the response; null if there is none or it is not JSON
     */
    public void add(String method, String target, @Nullable String form, int status, @Nullable JsonNode body) {
        SentParameters sent = SentParameters.of(target, form);
        List<Covered> onPath = operations.stream()
                .filter(one -> one.operation().paths().matcher(sent.path()).matches())
                .toList();
        List<Covered> asked = onPath.stream()
                .filter(one -> one.operation().method().equals(method))
                .toList();
        if (method.equals("HEAD") || method.equals("OPTIONS")) {
            return; // not in the document
        }
        for (Covered covered : asked.isEmpty() ? onPath : asked) {
            addStatus(covered, status);
            Shape shape = covered.shapes().get(status);
            if (shape != null && body != null) {
                shape.add(body);
            }
        }
        asked.forEach(covered -> {
            SentParameters own = sent.in(covered.operation());
            covered.rules().forEach(rules -> rules.add(own));
            if (status / HUNDRED == SUCCESS) {
                covered.successes().increment();
            }
        });
    }

    private void addStatus(Covered covered, int status) {
        LongAdder count = covered.statuses().get(status);
        if (count == null) {
            undocumented.add(covered.operation().id() + " " + status);
        } else {
            count.increment();
        }
    }

    /** Every goal in the order of the contract, with the number of times that it was reached. */
    public Map<Goal, Long> counts() {
        Map<Goal, Long> counts = new LinkedHashMap<>();
        goals.counts.forEach((goal, count) -> counts.put(goal, count.sum()));
        return Collections.unmodifiableMap(counts);
    }

    public Share share(Goal.Kind kind) {
        int total = (int) goals.counts.keySet().stream()
                .filter(goal -> goal.kind() == kind)
                .count();
        return new Share(total - unseen(kind).size(), total);
    }

    /** The goals that were not reached. */
    public List<Goal> unseen(Goal.Kind kind) {
        return counts().entrySet().stream()
                .filter(count -> count.getKey().kind() == kind && count.getValue() == 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Undocumented statuses that were returned, such as {@code listVenues 418}. */
    public Set<String> undocumented() {
        return Set.copyOf(undocumented);
    }
}
