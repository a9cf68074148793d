package dev.guestwifi.client.internal;

import dev.guestwifi.client.Page;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Reads a list page by page. If the server does not say whether another page follows, the list ends with a page that
 * is empty, shorter than the previous one, or a repetition of an earlier one. A short first page is no sign of the end:
 * the server may return fewer rows per page than requested.
 *
 * <p>Not thread-safe: each page must be accepted before the next one is fetched.
 */
public final class PageReader<T> {
    private final IntFunction<CompletableFuture<PageResponse<T>>> source;
    private int number;
    private boolean ended;
    /** The first row of all and the previous page, to recognize repetitions. Only if the server does not say. */
    private @Nullable T firstRow;

    private @Nullable Page<T> previous;

    /** @param source requests a page by its number */
    public PageReader(int firstPage, IntFunction<CompletableFuture<PageResponse<T>>> source) {
        this.source = source;
        this.number = firstPage;
    }

    /** Whether another page may follow. */
    public boolean hasMore() {
        return !ended;
    }

    /** Requests the next page, or the same one again if none was accepted since. */
    public CompletableFuture<PageResponse<T>> fetch() {
        return source.apply(number);
    }

    /** Moves on to the next page. Returns the fetched one if it has rows, or nothing at the end. */
    public Optional<Page<T>> accept(PageResponse<T> response) {
        Page<T> page = response.page();
        number++;
        if (page.rows().isEmpty() || (response.hasNext() == null && isRepetition(page))) {
            ended = true;
            return Optional.empty();
        }
        if (response.hasNext() != null) {
            ended = !response.hasNext();
        } else {
            ended = previous != null && page.rows().size() < previous.rows().size();
            firstRow = firstRow == null ? page.rows().get(0) : firstRow;
            previous = page;
        }
        return Optional.of(page);
    }

    private boolean isRepetition(Page<T> page) {
        return previous != null
                && (page.rows().equals(previous.rows()) || page.rows().get(0).equals(firstRow));
    }
}
