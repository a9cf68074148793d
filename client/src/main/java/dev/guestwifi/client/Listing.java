package dev.guestwifi.client;

import dev.guestwifi.client.error.GuestWifiException;
import dev.guestwifi.client.internal.Futures;
import dev.guestwifi.client.internal.RowIterator;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A list that is read page by page while you iterate. At most two pages are in memory, however long the list is. Each
 * iterator and stream reads the list anew, and sends nothing before its first row is requested. A listing is
 * thread-safe, its iterators and streams are not.
 *
 * <p>Reading a row can throw any {@link GuestWifiException}. Reading on afterwards requests the same page again, so no
 * row is lost. The list ends where the server says so (contract § Pages). If it sends neither {@code meta} nor
 * {@code links}, the list ends with a page that is empty, shorter than the previous one, or a repetition.
 *
 * <pre>{@code
 * for (var customer : wifi.customers().list(CustomerQuery.since(LocalDate.of(2025, 8, 1)))) {
 *     System.out.println(customer.getEmail());
 * }
 * }</pre>
 */
public final class Listing<T> implements Iterable<T> {
    private final AsyncListing<T> list;
    private final boolean prefetch;

    Listing(AsyncListing<T> list, boolean prefetch) {
        this.list = list;
        this.prefetch = prefetch;
    }

    /** Requests each page while you read the previous one: faster, but one request too many if you stop early. */
    public Listing<T> prefetching() {
        return new Listing<>(list, true);
    }

    @Override
    public Iterator<T> iterator() {
        return new RowIterator<>(list.iterator(prefetch));
    }

    /** The rows, in order. */
    public Stream<T> stream() {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(iterator(), Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    /** The pages that have rows, with the totals that the server states. */
    public Iterable<Page<T>> pages() {
        return () -> list.iterator(prefetch);
    }

    /** Requests the page that the query starts with. It may be empty. */
    public Page<T> firstPage() {
        return Futures.await(list.firstPage());
    }
}
