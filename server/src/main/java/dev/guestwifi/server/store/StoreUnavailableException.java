package dev.guestwifi.server.store;

import org.jspecify.annotations.Nullable;

/**
 * The store cannot be used at present: no connection, no free one in time, a read-only standby, a full disk. A write
 * that ends with it may have taken effect. The message is for operators and names no secret; callers of the API get
 * none of it. A store logs once when it becomes unavailable and once when it is back, so that nobody else has to.
 */
public final class StoreUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** @param reason for operators: a few words like "no connection to the database" */
    public StoreUnavailableException(String reason, @Nullable Throwable cause) {
        // Without a stack trace: while a database is away, every request ends with one of these.
        super(reason, cause, false, false);
    }

    /** For operators. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
