package dev.guestwifi.peers.spring;

import dev.guestwifi.peers.spring.generated.model.ParameterFault;
import dev.guestwifi.peers.spring.generated.model.Problem;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;

/** Ends a request with a problem document. */
class PeerException extends RuntimeException {
    /** The attribute of a request that has its id. */
    static final String REQUEST_ID = "requestId";

    private static final long serialVersionUID = 1;

    private final HttpStatus status;
    private final String code;
    private final transient List<ParameterFault> faults;

    PeerException(HttpStatus status, String code, String detail) {
        this(status, code, detail, List.of());
    }

    private PeerException(HttpStatus status, String code, String detail, List<ParameterFault> faults) {
        super(detail, null, false, false);
        this.status = status;
        this.code = code;
        this.faults = faults;
    }

    static PeerException invalid(String parameter, String faultCode, String detail) {
        return invalid(List.of(new ParameterFault(parameter, faultCode, detail)));
    }

    static PeerException invalid(List<ParameterFault> faults) {
        String detail = faults.size() + " parameters are invalid; see errors.";
        return new PeerException(HttpStatus.UNPROCESSABLE_CONTENT, "invalid_parameters", detail, faults);
    }

    /** There is one team. */
    static void checkTeam(String slug) {
        if (!slug.equals("default")) {
            throw new PeerException(HttpStatus.NOT_FOUND, "team_not_found", "There is no such team.");
        }
    }

    HttpStatus status() {
        return status;
    }

    Problem body(String requestId) {
        String title = status.getReasonPhrase();
        return new Problem(
                        URI.create("/problems/" + code),
                        title,
                        status.value(),
                        getMessage(),
                        code,
                        requestId,
                        false,
                        getMessage())
                .errors(faults);
    }
}
