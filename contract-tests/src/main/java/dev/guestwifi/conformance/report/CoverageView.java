package dev.guestwifi.conformance.report;

import dev.guestwifi.conformance.coverage.Coverage;
import dev.guestwifi.conformance.coverage.Goal;
import java.util.Arrays;
import java.util.List;

/** How much of the contract a run covered, of one kind of goals. */
record CoverageView(String kind, int seen, int total, int percent, List<String> unseen) {
    static List<CoverageView> of(Coverage coverage) {
        return Arrays.stream(Goal.Kind.values()).map(kind -> of(coverage, kind)).toList();
    }

    private static CoverageView of(Coverage coverage, Goal.Kind kind) {
        Coverage.Share share = coverage.share(kind);
        List<String> unseen = coverage.unseen(kind).stream()
                .map(goal -> goal.of() + " " + goal.what())
                .toList();
        return new CoverageView(name(kind), share.seen(), share.total(), share.percent(), unseen);
    }

    private static String name(Goal.Kind kind) {
        return switch (kind) {
            case OPERATION -> "operations";
            case STATUS -> "statuses";
            case PARAMETER -> "parameter rules";
            case PROPERTY -> "properties of responses";
        };
    }

    boolean isUnseen() {
        return !unseen.isEmpty();
    }
}
