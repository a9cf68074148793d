package dev.guestwifi.peers.quarkus;

import dev.guestwifi.peers.quarkus.generated.model.ParameterFault;
import dev.guestwifi.peers.quarkus.generated.model.Problem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;

/** Ends a request with a problem document. */
class PeerException extends RuntimeException {
    /** The property of a request that has its id. */
    static final String REQUEST_ID = "requestId";

    private static final long serialVersionUID = 1;

    private final int status;
    private final String code;
    private final transient List<ParameterFault> faults;

    PeerException(int status, String code, String detail) {
        this(status, code, detail, List.of());
    }

    PeerException(int status, String code, String detail, List<ParameterFault> faults) {
        super(detail, null, false, false);
        this.status = status;
        this.code = code;
        this.faults = faults;
    }

    Response response(ContainerRequestContext request) {
        Problem problem = new Problem()
                .type(URI.create("/problems/" + code))
                .title(code.replace('_', ' '))
                .status(status)
                .detail(getMessage())
                .code(code)
                .requestId((String) request.getProperty(REQUEST_ID))
                .success(false)
                .message(getMessage())
                .errors(faults);
        return Response.status(status)
                .type("application/problem+json")
                .entity(problem)
                .build();
    }
}
