package dev.guestwifi.client.error;

import dev.guestwifi.client.generated.model.ParameterFault;
import dev.guestwifi.client.generated.model.Problem;
import java.util.List;

/** The request is not valid: status 422, or another from 400 on that has no class of its own. */
public final class InvalidRequestException extends GuestWifiException {
    private static final long serialVersionUID = 1;

    public InvalidRequestException(Refusal refusal) {
        super(refusal);
    }

    /** What is wrong with which parameter, all at once (contract § Errors); empty if the server does not tell. */
    public List<ParameterFault> faults() {
        return problem().map(Problem::getErrors).map(List::copyOf).orElse(List.of());
    }
}
