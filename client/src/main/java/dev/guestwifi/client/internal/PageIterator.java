package dev.guestwifi.client.internal;

import dev.guestwifi.client.Page;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Iterates over pages and holds one of them in memory. After a failure it requests the same page again. */
public final class PageIterator<T> implements Iterator<Page<T>> {
    private final PageReader<T> reader;
    private final boolean prefetch;
    private @Nullable CompletableFuture<PageResponse<T>> pending;
    private @Nullable Page<T> next;

    /** @param prefetch whether to request each page as soon as the previous one is returned */
    public PageIterator(PageReader<T> reader, boolean prefetch) {
        this.reader = reader;
        this.prefetch = prefetch;
    }

    @Override
    public boolean hasNext() {
        if (next == null && reader.hasMore()) {
            CompletableFuture<PageResponse<T>> fetched = pending == null ? reader.fetch() : pending;
            pending = null;
            next = reader.accept(Futures.await(fetched)).orElse(null);
        }
        return next != null;
    }

    @Override
    public Page<T> next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        Page<T> page = next;
        next = null;
        if (prefetch && reader.hasMore()) {
            pending = reader.fetch();
        }
        return page;
    }
}
