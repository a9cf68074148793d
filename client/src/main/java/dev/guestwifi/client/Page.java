package dev.guestwifi.client;

import dev.guestwifi.client.generated.model.PageMeta;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param number the number of the page, from 1
 * @param rows the rows, oldest first; unmodifiable
 * @param meta the position of the page and the totals (contract § Pages); null if the server does not say
 */
public record Page<T>(int number, List<T> rows, @Nullable PageMeta meta) {
    /** The default number of rows per page. */
    public static final int DEFAULT_SIZE = 100;

    public Page {
        rows = List.copyOf(rows);
    }

    /** The number of rows on all pages; empty if the server does not say. */
    public OptionalLong total() {
        return meta == null || meta.getTotal() == null ? OptionalLong.empty() : OptionalLong.of(meta.getTotal());
    }
}
