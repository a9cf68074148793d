package dev.guestwifi.client;

import dev.guestwifi.client.generated.model.PageMeta;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param number which page it is, from 1
 * @param rows the rows, oldest first; unmodifiable
 * @param meta where the page stands in the whole (contract § Pages); null if the server does not tell
 */
public record Page<T>(int number, List<T> rows, @Nullable PageMeta meta) {
    /** Rows a page unless told. */
    public static final int DEFAULT_SIZE = 100;

    public Page {
        rows = List.copyOf(rows);
    }

    /** How many rows all pages have together; empty if the server does not tell. */
    public OptionalLong total() {
        return meta == null || meta.getTotal() == null ? OptionalLong.empty() : OptionalLong.of(meta.getTotal());
    }
}
