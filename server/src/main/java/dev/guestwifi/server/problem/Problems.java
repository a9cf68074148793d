package dev.guestwifi.server.problem;

import dev.guestwifi.server.generated.model.ParameterFault;
import dev.guestwifi.server.generated.model.Problem;
import java.net.URI;

/** The wire form of a problem: RFC 9457 with the members of the vendor's envelope. */
public final class Problems {
    /** Media type of every error. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** Where the pages about problems stand, below the public address of the server. */
    public static final String PAGES = "/problems/";

    private Problems() {}

    /**
     * @param origin scheme and authority of the server as the caller knows it, without a path
     * @param requestId the id that the answer's header carries too
     */
    public static Problem body(ProblemException problem, String origin, String requestId) {
        Problem body = new Problem()
                .type(URI.create(origin + PAGES + problem.code().code()))
                .title(problem.code().title())
                .status(problem.code().status())
                .detail(problem.detail())
                .code(problem.code().code())
                .requestId(requestId)
                .success(false)
                .message(problem.detail());
        if (!problem.faults().isEmpty()) {
            body.errors(problem.faults().stream()
                    .map(fault -> new ParameterFault()
                            .parameter(fault.parameter())
                            .code(fault.code().code())
                            .detail(fault.detail()))
                    .toList());
        }
        return body;
    }
}
