package dev.guestwifi.client.internal;

import dev.guestwifi.client.Page;
import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** Iterates over the rows of pages. */
public final class RowIterator<T> implements Iterator<T> {
    private final Iterator<Page<T>> pages;
    private Iterator<T> rows = Collections.emptyIterator();

    public RowIterator(Iterator<Page<T>> pages) {
        this.pages = pages;
    }

    @Override
    public boolean hasNext() {
        if (!rows.hasNext() && pages.hasNext()) {
            rows = pages.next().rows().iterator();
        }
        return rows.hasNext();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return rows.next();
    }
}
