package dev.guestwifi.client.error;

import dev.guestwifi.client.generated.model.ParameterFault;
import dev.guestwifi.client.generated.model.Problem;
import java.util.List;

/** Status 422, and other 4xx statuses without a class of their own: the request is invalid. */
public final class InvalidRequestException extends GuestWifiException {
    private static final long serialVersionUID = 1;

    public InvalidRequestException(ErrorDetails details) {
        super(details);
    }

    /** All invalid parameters (contract § Errors); empty if the server does not list them. */
    public List<ParameterFault> faults() {
        return problem().map(Problem::getErrors).map(List::copyOf).orElse(List.of());
    }
}
