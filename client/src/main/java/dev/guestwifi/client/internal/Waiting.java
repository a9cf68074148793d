package dev.guestwifi.client.internal;

import dev.guestwifi.client.error.ConnectionException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Waits for what is asynchronous. */
public final class Waiting {
    private Waiting() {}

    /**
     * The value of a future of the client.
     *
     * @throws ConnectionException if the thread is interrupted, which also ends the request; it stays interrupted
     */
    public static <T> T on(CompletableFuture<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            future.cancel(true);
            Thread.currentThread().interrupt();
            throw new ConnectionException("Interrupted while waiting for the answer.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                // It was made on a thread of the HTTP client; the reader wants to see the line that called.
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
