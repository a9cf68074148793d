package dev.guestwifi.client.internal;

import dev.guestwifi.client.error.ConnectionException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Blocks until futures complete. */
public final class Futures {
    private Futures() {}

    /**
     * Returns the value of a future, or throws the exception that it failed with.
     *
     * @throws ConnectionException if the thread is interrupted. This also cancels the request; the thread stays
     *     interrupted
     */
    public static <T> T await(CompletableFuture<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            future.cancel(true);
            Thread.currentThread().interrupt();
            throw new ConnectionException("Interrupted while waiting for the response.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                // It was created on a thread of the HTTP client. The stack trace should show the caller.
                failure.fillInStackTrace();
                throw failure;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
