package dev.guestwifi.client.internal;

import dev.guestwifi.client.Page;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Hands out pages one after another without waiting, until the end, a failure or a cancellation. */
public final class PageWalk<T> {
    private final PageReader<T> reader;
    private final Consumer<? super Page<T>> action;
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private volatile @Nullable CompletableFuture<PageAnswer<T>> pending;

    public PageWalk(PageReader<T> reader, Consumer<? super Page<T>> action) {
        this.reader = reader;
        this.action = action;
    }

    /** Begins; the future is done when the last page has been handed out. */
    public CompletableFuture<Void> begin() {
        done.whenComplete((value, failure) -> cancelPending());
        step();
        return done;
    }

    private void step() {
        if (!reader.hasMore()) {
            done.complete(null);
            return;
        }
        CompletableFuture<PageAnswer<T>> fetched = reader.fetch();
        pending = fetched;
        if (done.isDone()) {
            cancelPending(); // Cancelled meanwhile.
        }
        fetched.whenComplete(this::take);
    }

    private void take(PageAnswer<T> answer, @Nullable Throwable failure) {
        if (failure != null) {
            done.completeExceptionally(failure);
            return;
        }
        try {
            reader.take(answer).ifPresent(action);
        } catch (RuntimeException | Error e) {
            done.completeExceptionally(e);
        }
        if (!done.isDone()) {
            step();
        }
    }

    private void cancelPending() {
        CompletableFuture<PageAnswer<T>> fetched = pending;
        if (fetched != null) {
            fetched.cancel(true);
        }
    }
}
