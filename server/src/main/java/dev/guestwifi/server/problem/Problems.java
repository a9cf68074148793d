package dev.guestwifi.server.problem;

import dev.guestwifi.server.generated.model.ParameterFaultJson;
import dev.guestwifi.server.generated.model.ProblemJson;
import dev.guestwifi.server.json.Json;
import dev.guestwifi.server.request.RequestContext;

/** Writes problems: RFC 9457 with the members of the vendor's envelope. */
public final class Problems {
    /** Media type of every error. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** Where the pages about problems stand, below the public address of the server. */
    public static final String PAGES = "/problems/";

    private Problems() {}

    /**
     * The body of the response, in UTF-8.
     *
     * @param origin where clients find the server, without a slash at the end
     * @param requestId the id that the header of the response carries too
     */
    public static byte[] body(ProblemException problem, String origin, String requestId) {
        ProblemJson body = new ProblemJson()
                .type(origin + PAGES + problem.code().code())
                .title(problem.code().title())
                .status(problem.code().status())
                .detail(problem.detail())
                .code(problem.code().code())
                .requestId(requestId)
                .success(false)
                .message(problem.detail());
        if (!problem.faults().isEmpty()) {
            body.errors(problem.faults().stream()
                    .map(fault -> new ParameterFaultJson()
                            .parameter(fault.parameter())
                            .code(fault.code().code())
                            .detail(fault.detail()))
                    .toList());
        }
        return Json.bytes(body);
    }

    /** The body of the response to a request that has been read whole, in UTF-8. Notes the problem in the request. */
    public static byte[] body(ProblemException problem, RequestContext request) {
        request.setProblemCode(problem.code().code());
        return body(problem, request.origin(), request.id());
    }
}
