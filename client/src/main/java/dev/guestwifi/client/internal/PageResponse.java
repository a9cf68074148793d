package dev.guestwifi.client.internal;

import dev.guestwifi.client.Page;
import dev.guestwifi.client.generated.model.PageLinks;
import dev.guestwifi.client.generated.model.PageMeta;
import java.lang.System.Logger.Level;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page, and whether another one follows.
 *
 * @param hasNext null if the server does not say
 */
public record PageResponse<T>(Page<T> page, @Nullable Boolean hasNext) {
    private static final System.Logger LOG = System.getLogger("dev.guestwifi.client");

    /**
     * Creates a page from the members of a response. Only the presence of {@code links.next} counts, not its URL: the
     * API key goes to the base URL and nowhere else, whatever a response says.
     *
     * @throws NullPointerException if there is no list of rows
     */
    static <T> PageResponse<T> of(int number, List<T> data, @Nullable PageMeta meta, @Nullable PageLinks links) {
        if (meta == null || meta.getCurrentPage() == null) {
            return new PageResponse<>(new Page<>(number, data, meta), links == null ? null : links.getNext() != null);
        }
        if (meta.getCurrentPage() < number) {
            LOG.log(
                    Level.WARNING,
                    "Requested page {0} but got page {1} again; treating it as the end of the list.",
                    number,
                    meta.getCurrentPage());
            return new PageResponse<>(new Page<>(number, List.of(), meta), false);
        }
        boolean hasNext =
                links != null ? links.getNext() != null : meta.getLastPage() == null || meta.getLastPage() > number;
        return new PageResponse<>(new Page<>(number, data, meta), hasNext);
    }
}
