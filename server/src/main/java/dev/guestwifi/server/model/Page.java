package dev.guestwifi.server.model;

import java.util.List;

/**
 * One page of a list.
 *
 * @param rows at most {@code request.perPage()} of them; empty past the end
 * @param total the rows of the whole list under its filter, from the same snapshot as {@code rows}
 */
public record Page<T>(List<T> rows, long total, PageRequest request) {
    public Page {
        rows = List.copyOf(rows);
    }

    /** The number of the last page; 1 when the list is empty. */
    public long lastPage() {
        return Math.max(1, (total + request.perPage() - 1) / request.perPage());
    }
}
