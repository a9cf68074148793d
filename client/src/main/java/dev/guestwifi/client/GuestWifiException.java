package dev.guestwifi.client;

import dev.guestwifi.client.generated.model.Problem;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request that did not succeed: the server refused it, or could not be reached. Never carries the key. */
public final class GuestWifiException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final transient @Nullable Problem problem;
    private final @Nullable String requestId;

    GuestWifiException(
            String message,
            int status,
            @Nullable Problem problem,
            @Nullable String requestId,
            @Nullable Throwable cause) {
        super(message, cause);
        this.status = status;
        this.problem = problem;
        this.requestId = requestId;
    }

    /** The HTTP status, or 0 when no answer came, or a success that cannot be read. */
    public int status() {
        return status;
    }

    /** What the server says is wrong; empty when it did not say it as a problem. */
    public Optional<Problem> problem() {
        return Optional.ofNullable(problem);
    }

    /** The name of the request in the logs of the server. */
    public Optional<String> requestId() {
        return Optional.ofNullable(requestId);
    }
}
