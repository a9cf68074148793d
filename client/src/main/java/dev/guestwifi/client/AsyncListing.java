package dev.guestwifi.client;

import dev.guestwifi.client.error.GuestWifiException;
import dev.guestwifi.client.internal.AsyncPageIteration;
import dev.guestwifi.client.internal.PageIterator;
import dev.guestwifi.client.internal.PageReader;
import dev.guestwifi.client.internal.PageResponse;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/**
 * A list that is read asynchronously. Each method reads it anew; nothing is sent before. Thread-safe.
 *
 * <p>Futures fail with a {@link GuestWifiException}, or with whatever an action throws, which also ends the reading.
 * Cancelling a future ends its request. Actions run one at a time on threads of the JDK, which they must not block.
 */
public final class AsyncListing<T> {
    private final int firstPage;
    private final IntFunction<CompletableFuture<PageResponse<T>>> source;

    AsyncListing(int firstPage, IntFunction<CompletableFuture<PageResponse<T>>> source) {
        this.firstPage = firstPage;
        this.source = source;
    }

    /** Requests the page that the query starts with. It may be empty. */
    public CompletableFuture<Page<T>> firstPage() {
        CompletableFuture<Page<T>> first = new CompletableFuture<>();
        CompletableFuture<PageResponse<T>> fetched = source.apply(firstPage);
        first.whenComplete((page, failure) -> fetched.cancel(true));
        fetched.whenComplete((response, failure) -> {
            if (failure == null) {
                first.complete(response.page());
            } else {
                first.completeExceptionally(failure);
            }
        });
        return first;
    }

    /** Runs an action for each page. One page at a time is in memory. */
    public CompletableFuture<Void> forEachPage(Consumer<? super Page<T>> action) {
        return new AsyncPageIteration<>(reader(), action).start();
    }

    /** Runs an action for each row. One page at a time is in memory. */
    public CompletableFuture<Void> forEach(Consumer<? super T> action) {
        return forEachPage(page -> page.rows().forEach(action));
    }

    Iterator<Page<T>> iterator(boolean prefetch) {
        return new PageIterator<>(reader(), prefetch);
    }

    private PageReader<T> reader() {
        return new PageReader<>(firstPage, source);
    }
}
