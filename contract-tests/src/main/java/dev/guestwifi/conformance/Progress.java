package dev.guestwifi.conformance;

import dev.guestwifi.conformance.report.Report;
import dev.guestwifi.conformance.result.Family;
import dev.guestwifi.conformance.result.LawResult;
import dev.guestwifi.conformance.result.Outcome;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Shows the progress of a run: on a terminal in one line that is updated, elsewhere in one line per family. */
final class Progress implements Consumer<LawResult> {
    private static final String REWRITE = "\r\u001b[K";

    private final PrintWriter out;
    private final boolean isTerminal;
    private final Set<Family> families;
    private final List<LawResult> family = new ArrayList<>();
    private int laws;
    private int failed;
    private int requests;
    private boolean isOver;
    private Duration waited = Duration.ZERO;

    /** @param families the selected families */
    Progress(PrintWriter out, boolean isTerminal, Set<Family> families) {
        this.families = families;
        this.out = out;
        this.isTerminal = isTerminal;
    }

    @Override
    public synchronized void accept(LawResult result) {
        if (isOver) {
            return;
        }
        Family next = result.law().family();
        if (!family.isEmpty() && family.get(0).law().family() != next) {
            endFamily();
        }
        family.add(result);
        laws++;
        failed += result.outcome() == Outcome.FAILED ? 1 : 0;
        requests += result.cost().requests();
        if (isTerminal) {
            out.print(REWRITE + "checking " + next + ": " + laws + " laws, " + requests + " requests"
                    + (failed == 0 ? "" : ", " + failed + " failed"));
            out.flush();
        }
    }

    /** Tells of a wait for a rate limit: on a terminal of each, elsewhere of the first. */
    synchronized void await(Duration wait) {
        if (isOver) {
            return;
        }
        boolean isFirst = waited.isZero();
        waited = waited.plus(wait);
        if (isTerminal) {
            out.print(REWRITE + "waiting " + wait.toSeconds() + " s for the rate limit of the target, "
                    + waited.toSeconds() + " s in all");
            out.flush();
        } else if (isFirst) {
            out.println("the target limits the rate of requests: the run waits as its RateLimit header asks");
        }
    }

    /** Nothing is printed after this. */
    synchronized void end() {
        if (isOver) {
            return;
        }
        endFamily();
        isOver = true;
        if (isTerminal) {
            out.print(REWRITE);
            out.flush();
        }
    }

    private void endFamily() {
        if (!isTerminal
                && family.stream()
                        .anyMatch(result -> families.contains(result.law().family()))) {
            Report.Line line = new Report.Line(family.get(0).law().family(), family);
            out.println("checked " + line.family() + ": " + line);
        }
        family.clear();
    }
}
