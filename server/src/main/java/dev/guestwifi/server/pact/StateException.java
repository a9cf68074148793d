package dev.guestwifi.server.pact;

import dev.guestwifi.server.generated.contract.FaultKind;
import dev.guestwifi.server.generated.contract.ProblemCode;
import dev.guestwifi.server.problem.Fault;
import dev.guestwifi.server.problem.ProblemException;
import dev.guestwifi.server.text.Nearest;
import java.util.List;
import java.util.Optional;
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
        Optional<String> nearest = Nearest.of(name, known);
        return new StateException(
                ProblemException.of(
                        ProblemCode.NOT_FOUND,
                        "Unknown provider state \"" + name + "\"." + suggestion(nearest)
                                + " Send GET to this path to list all states."),
                known,
                nearest.orElse(null));
    }

    /** The state has no such parameter. */
    static StateException unknownParameter(String state, String name, List<String> known) {
        Optional<String> nearest = Nearest.of(name, known);
        return new StateException(
                ProblemException.of(
                        ProblemCode.INVALID_PARAMETERS,
                        new Fault(
                                name,
                                StateFault.UNKNOWN_PARAMETER,
                                "The provider state \"" + state + "\" has no parameter \"" + name + "\"."
                                        + suggestion(nearest) + " It has " + String.join(", ", known) + ".")),
                known,
                nearest.orElse(null));
    }

    private static String suggestion(Optional<String> nearest) {
        return nearest.map(name -> " Did you mean \"" + name + "\"?").orElse("");
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

    /** The one of them that was probably meant; null if none is near. */
    @Nullable
    String nearest() {
        return nearest;
    }
}
