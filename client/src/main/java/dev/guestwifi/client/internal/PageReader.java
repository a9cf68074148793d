package dev.guestwifi.client.internal;

import dev.guestwifi.client.Page;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Reads a list page by page. Where the server does not tell whether there is another page, the end is an empty page, a
 * page shorter than the one before, or one that was there already: the first page may be short because the server
 * gives fewer rows than it was asked for.
 *
 * <p>For one reader that fetches a page and takes it before it fetches the next.
 */
public final class PageReader<T> {
    private final IntFunction<CompletableFuture<PageAnswer<T>>> source;
    private int number;
    private boolean ended;
    /** Only where the server does not tell: the first row of all and the page before, to know them again. */
    private @Nullable T first;

    private @Nullable Page<T> before;

    public PageReader(int from, IntFunction<CompletableFuture<PageAnswer<T>>> source) {
        this.source = source;
        this.number = from;
    }

    /** Whether there may be another page. */
    public boolean hasMore() {
        return !ended;
    }

    /** Asks for the next page; for the same again if none was taken since. */
    public CompletableFuture<PageAnswer<T>> fetch() {
        return source.apply(number);
    }

    /** What was fetched, as a page with at least one row; empty at the end. */
    public Optional<Page<T>> take(PageAnswer<T> answer) {
        Page<T> page = answer.page();
        number++;
        if (page.rows().isEmpty() || (answer.next() == null && wasThere(page))) {
            ended = true;
            return Optional.empty();
        }
        if (answer.next() != null) {
            ended = !answer.next();
        } else {
            ended = before != null && page.rows().size() < before.rows().size();
            first = first == null ? page.rows().get(0) : first;
            before = page;
        }
        return Optional.of(page);
    }

    private boolean wasThere(Page<T> page) {
        return before != null
                && (page.rows().equals(before.rows()) || page.rows().get(0).equals(first));
    }
}
