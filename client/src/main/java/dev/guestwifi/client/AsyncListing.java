package dev.guestwifi.client;

import dev.guestwifi.client.internal.PageAnswer;
import dev.guestwifi.client.internal.PageIterator;
import dev.guestwifi.client.internal.PageReader;
import dev.guestwifi.client.internal.PageWalk;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/**
 * A list that is read without waiting. Each method reads it anew; nothing is sent before. Safe for use by many threads.
 *
 * <p>Futures fail with a {@link dev.guestwifi.client.error.GuestWifiException}, or with what an action throws, which
 * ends the reading. Cancelling one ends its request. Actions run one after another on threads of the JDK, and shall
 * not block them.
 */
public final class AsyncListing<T> {
    private final int from;
    private final IntFunction<CompletableFuture<PageAnswer<T>>> source;

    AsyncListing(int from, IntFunction<CompletableFuture<PageAnswer<T>>> source) {
        this.from = from;
        this.source = source;
    }

    /** The page the query begins with, also if it is empty. */
    public CompletableFuture<Page<T>> firstPage() {
        CompletableFuture<Page<T>> first = new CompletableFuture<>();
        CompletableFuture<PageAnswer<T>> fetched = source.apply(from);
        first.whenComplete((page, failure) -> fetched.cancel(true));
        fetched.whenComplete((answer, failure) -> {
            if (failure == null) {
                first.complete(answer.page());
            } else {
                first.completeExceptionally(failure);
            }
        });
        return first;
    }

    /** Hands out each page; one at a time is in memory. */
    public CompletableFuture<Void> forEachPage(Consumer<? super Page<T>> action) {
        return new PageWalk<>(reader(), action).begin();
    }

    /** Hands out each row; one page at a time is in memory. */
    public CompletableFuture<Void> forEach(Consumer<? super T> action) {
        return forEachPage(page -> page.rows().forEach(action));
    }

    Iterator<Page<T>> iterator(boolean ahead) {
        return new PageIterator<>(reader(), ahead);
    }

    private PageReader<T> reader() {
        return new PageReader<>(from, source);
    }
}
