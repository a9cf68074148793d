package dev.guestwifi.server.store;

import org.jspecify.annotations.Nullable;

/**
 * The store is there but must not be used as asked: its schema is newer than the program, it is no database, or it has
 * rows where an empty one is needed. The message is one sentence, ready to be printed.
 */
public final class UnusableStoreException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** @param sentence what is wrong and what to do; without secrets */
    public UnusableStoreException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
