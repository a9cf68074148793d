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
 * How much of the contract the exchanges fed to it touch: operations, their documented statuses, the rules of their
 * parameters both kept and broken, and the members of answers. Safe for use by many threads.
 */
public final class Coverage {
    private static final int SUCCESS = 2;
    private static final int HUNDRED = 100;

    private final Goals goals = new Goals();
    private final List<Covered> operations;
    private final Set<String> undocumented = new ConcurrentSkipListSet<>();

    /** What is counted of an operation. */
    private record Covered(
            Operation operation,
            LongAdder successes,
            Map<Integer, LongAdder> statuses,
            Map<Integer, Shape> shapes,
            List<ParameterGoals> rules) {}

    /** How many of how many goals were seen. */
    public record Share(int seen, int total) {
        /** Rounded down: 100 means all. */
        public int percent() {
            return total == 0 ? HUNDRED : seen * HUNDRED / total;
        }
    }

    /** The goals of a run, by the time each was come across. */
    static final class Goals {
        private final Map<Goal, LongAdder> counts = new LinkedHashMap<>();

        /** The counter of a goal; the same for the same goal. Only while the coverage is made. */
        LongAdder goal(Goal.Kind kind, String of, String what) {
            return counts.computeIfAbsent(new Goal(kind, of, what), goal -> new LongAdder());
        }
    }

    /** Nothing seen yet. */
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
     * Counts what an exchange touches. A method that a path does not have counts for every operation of the path: that is
     * where the contract documents the 405.
     *
     * @param target path and query as they were sent, below the base of the API
     * @param form the body of the request; null for none
     * @param body of the answer; null where there is none or no JSON
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
            return; // the document does not know them
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

    /** Every goal in the order of the contract, and how often it was come across. */
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

    /** What was not come across. */
    public List<Goal> unseen(Goal.Kind kind) {
        return counts().entrySet().stream()
                .filter(count -> count.getKey().kind() == kind && count.getValue() == 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Statuses that came and are not documented, like {@code listVenues 418}. */
    public Set<String> undocumented() {
        return Set.copyOf(undocumented);
    }
}
