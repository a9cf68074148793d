package dev.guestwifi.server.pact;

import dev.guestwifi.server.generated.contract.FaultKind;
import dev.guestwifi.server.generated.contract.ProblemCode;
import dev.guestwifi.server.problem.Fault;
import dev.guestwifi.server.problem.ProblemException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A state cannot be set up as asked. Cheap: it has no stack trace, since it tells of the request. */
public final class StateException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient ProblemException problem;
    private final transient List<String> known;
    private final transient @Nullable String nearest;

    private StateException(ProblemException problem, List<String> known, @Nullable String nearest) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
        this.known = List.copyOf(known);
        this.nearest = nearest;
    }

    /** There is no such state. */
    static StateException unknownState(String name, List<String> known) {
        String nearest = Nearest.of(name, known);
        return new StateException(
                ProblemException.of(
                        ProblemCode.NOT_FOUND,
                        "There is no provider state \"" + name + "\". Did you mean \"" + nearest
                                + "\"? GET this path lists all states."),
                known,
                nearest);
    }

    /** The state has no such parameter. */
    static StateException unknownParameter(String state, String name, List<String> known) {
        String nearest = Nearest.of(name, known);
        String hint = known.isEmpty()
                ? "It has none."
                : "Did you mean \"" + nearest + "\"? It has " + String.join(", ", known) + ".";
        return new StateException(
                ProblemException.of(
                        ProblemCode.INVALID_PARAMETERS,
                        new Fault(
                                name,
                                StateFault.UNKNOWN_PARAMETER,
                                "The provider state \"" + state + "\" has no parameter \"" + name + "\". " + hint)),
                known,
                known.isEmpty() ? null : nearest);
    }

    /** A parameter has a value that it must not have. */
    static StateException invalid(String parameter, FaultKind code, String detail) {
        return new StateException(
                ProblemException.of(
                        ProblemCode.INVALID_PARAMETERS, new Fault(parameter, code, parameter + " " + detail + ".")),
                List.of(),
                null);
    }

    /** What the response tells. */
    ProblemException problem() {
        return problem;
    }

    /** The names that would have been right. */
    List<String> known() {
        return known;
    }

    /** The one of them that was probably meant. */
    @Nullable
    String nearest() {
        return nearest;
    }
}
