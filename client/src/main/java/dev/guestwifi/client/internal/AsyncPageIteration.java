package dev.guestwifi.client.internal;

import dev.guestwifi.client.Page;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Passes pages to an action one after another without blocking, until the end, a failure or a cancellation. */
public final class AsyncPageIteration<T> {
    private final PageReader<T> reader;
    private final Consumer<? super Page<T>> action;
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private volatile @Nullable CompletableFuture<PageResponse<T>> pending;

    public AsyncPageIteration(PageReader<T> reader, Consumer<? super Page<T>> action) {
        this.reader = reader;
        this.action = action;
    }

    /** Returns a future that completes after the action has run for the last page. */
    public CompletableFuture<Void> start() {
        done.whenComplete((value, failure) -> cancelPending());
        fetchNext();
        return done;
    }

    private void fetchNext() {
        if (!reader.hasMore()) {
            done.complete(null);
            return;
        }
        CompletableFuture<PageResponse<T>> fetched = reader.fetch();
        pending = fetched;
        if (done.isDone()) {
            cancelPending(); // Cancelled meanwhile.
        }
        fetched.whenComplete(this::accept);
    }

    private void accept(PageResponse<T> response, @Nullable Throwable failure) {
        if (failure != null) {
            done.completeExceptionally(failure);
            return;
        }
        try {
            reader.accept(response).ifPresent(action);
        } catch (RuntimeException | Error e) {
            done.completeExceptionally(e);
        }
        if (!done.isDone()) {
            fetchNext();
        }
    }

    private void cancelPending() {
        CompletableFuture<PageResponse<T>> fetched = pending;
        if (fetched != null) {
            fetched.cancel(true);
        }
    }
}
