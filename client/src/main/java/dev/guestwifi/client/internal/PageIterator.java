package dev.guestwifi.client.internal;

import dev.guestwifi.client.Page;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Pages one after another, of which it holds one. After a failure the same page is asked for again. */
public final class PageIterator<T> implements Iterator<Page<T>> {
    private final PageReader<T> reader;
    private final boolean ahead;
    private @Nullable CompletableFuture<PageAnswer<T>> pending;
    private @Nullable Page<T> next;

    /** @param ahead whether to ask for a page as soon as the one before it is handed out */
    public PageIterator(PageReader<T> reader, boolean ahead) {
        this.reader = reader;
        this.ahead = ahead;
    }

    @Override
    public boolean hasNext() {
        if (next == null && reader.hasMore()) {
            CompletableFuture<PageAnswer<T>> fetched = pending == null ? reader.fetch() : pending;
            pending = null;
            next = reader.take(Waiting.on(fetched)).orElse(null);
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
        if (ahead && reader.hasMore()) {
            pending = reader.fetch();
        }
        return page;
    }
}
