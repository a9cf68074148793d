package dev.guestwifi.server.problem;

import dev.guestwifi.server.generated.contract.ProblemCode;
import dev.guestwifi.server.generated.contract.ProblemKind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Ends a request with a problem of the contract. Cheap: it has no stack trace, since it tells of the request. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient ProblemKind code;
    private final transient List<Fault> faults;
    private final transient Map<String, String> headers;

    private ProblemException(
            @Nullable Throwable cause,
            ProblemKind code,
            String detail,
            List<Fault> faults,
            Map<String, String> headers) {
        super(detail, cause, false, false);
        this.code = code;
        this.faults = List.copyOf(faults);
        this.headers = Map.copyOf(headers);
    }

    /** @param detail one sentence that a caller may read: nothing internal, no secret */
    public static ProblemException of(ProblemKind code, String detail) {
        return new ProblemException(null, code, detail, List.of(), Map.of());
    }

    /** A problem whose response carries a header field of its own. */
    public static ProblemException of(ProblemKind code, String detail, String header, String value) {
        return new ProblemException(null, code, detail, List.of(), Map.of(header, value));
    }

    /** A problem with one parameter that no other has, told in its words. */
    public static ProblemException of(ProblemKind code, Fault fault) {
        return new ProblemException(null, code, fault.detail(), List.of(fault), Map.of());
    }

    /** A problem with parameters, all of them at once. */
    public static ProblemException of(ProblemKind code, List<Fault> faults) {
        long parameters = faults.stream().map(Fault::parameter).distinct().count();
        String detail = parameters == 1
                ? "1 parameter is invalid; see errors."
                : parameters + " parameters are invalid; see errors.";
        return new ProblemException(null, code, detail, faults, Map.of());
    }

    /** Nothing is at the path. */
    public static ProblemException notFound() {
        return of(ProblemCode.NOT_FOUND, "There is nothing at this path.");
    }

    /** The server failed, and the log has to say why. */
    public static ProblemException failed(Throwable cause) {
        return new ProblemException(cause, ProblemCode.INTERNAL_ERROR, "The server failed.", List.of(), Map.of());
    }

    /** @param methods that the path takes besides those that every path takes */
    public static ProblemException methodNotAllowed(Set<String> methods) {
        return of(
                ProblemCode.METHOD_NOT_ALLOWED,
                "This path does not take this method.",
                "Allow",
                Methods.allow(methods));
    }

    public ProblemKind code() {
        return code;
    }

    /** One sentence for people. */
    public String detail() {
        return String.valueOf(getMessage());
    }

    /** Empty unless the problem is with parameters. */
    public List<Fault> faults() {
        return faults;
    }

    /** Header fields that belong to the response. */
    public Map<String, String> headers() {
        return headers;
    }
}
