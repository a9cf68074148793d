package dev.guestwifi.client;

import dev.guestwifi.client.internal.RowIterator;
import dev.guestwifi.client.internal.Waiting;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A list, read page by page while it is iterated: at most two pages are in memory, however long it is. Each iterator
 * and stream reads it anew; nothing is sent before its first row is asked for. Safe for use by many threads, an
 * iterator is not.
 *
 * <p>Asking for a row can throw any {@link dev.guestwifi.client.error.GuestWifiException}; asking once more then asks
 * the server once more, and no row is lost. The end is where the server says so (contract § Pages), or, if it sends
 * neither {@code meta} nor {@code links}, a page that is empty, shorter than the one before or there already.
 *
 * <pre>{@code
 * for (var customer : wifi.customers().list(CustomerQuery.since(LocalDate.of(2025, 8, 1)))) {
 *     System.out.println(customer.getEmail());
 * }
 * }</pre>
 */
public final class Listing<T> implements Iterable<T> {
    private final AsyncListing<T> list;
    private final boolean ahead;

    Listing(AsyncListing<T> list, boolean ahead) {
        this.list = list;
        this.ahead = ahead;
    }

    /**
     * Asks for each page while the one before it is being read: faster, and one request too many for who stops early.
     */
    public Listing<T> prefetching() {
        return new Listing<>(list, true);
    }

    @Override
    public Iterator<T> iterator() {
        return new RowIterator<>(list.iterator(ahead));
    }

    /** The rows, in their order. */
    public Stream<T> stream() {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(iterator(), Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    /** The pages that have rows, with what the server tells of the whole. */
    public Iterable<Page<T>> pages() {
        return () -> list.iterator(ahead);
    }

    /** The page the query begins with, also if it is empty: one request. */
    public Page<T> firstPage() {
        return Waiting.on(list.firstPage());
    }
}
