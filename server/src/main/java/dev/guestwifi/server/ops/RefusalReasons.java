package dev.guestwifi.server.ops;

import dev.guestwifi.server.generated.contract.ProblemCode;
import dev.guestwifi.server.http.edge.EdgeAddOn;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/** The reasons for which the edge refuses requests that it cannot read, and closes connections. */
final class RefusalReasons {
    /** Whatever has no name here: the number of series must not depend on callers. */
    static final String OTHER = "other";

    static final Set<String> ALL = all();

    private RefusalReasons() {}

    private static Set<String> all() {
        Set<String> all = new TreeSet<>(EdgeAddOn.CONNECTION_REASONS);
        Arrays.asList(
                        ProblemCode.MALFORMED_REQUEST,
                        ProblemCode.REQUEST_TIMEOUT,
                        ProblemCode.BODY_TOO_LARGE,
                        ProblemCode.URI_TOO_LONG,
                        ProblemCode.HEADERS_TOO_LARGE,
                        ProblemCode.UNAVAILABLE)
                .forEach(code -> all.add(code.code()));
        return all;
    }
}
