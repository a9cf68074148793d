package dev.guestwifi.client.internal;

import dev.guestwifi.client.Page;
import dev.guestwifi.client.generated.model.PageLinks;
import dev.guestwifi.client.generated.model.PageMeta;
import java.lang.System.Logger.Level;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page and what the server tells of the next one.
 *
 * @param next whether there is one; null if the server does not tell
 */
public record PageAnswer<T>(Page<T> page, @Nullable Boolean next) {
    private static final System.Logger LOG = System.getLogger("dev.guestwifi.client");

    /**
     * An answer as it came. Links are asked whether there is another page, not where: the key goes to the base URL
     * only, whatever an answer says.
     *
     * @throws NullPointerException if it has no list of rows
     */
    public static <T> PageAnswer<T> of(int number, List<T> data, @Nullable PageMeta meta, @Nullable PageLinks links) {
        if (meta == null || meta.getCurrentPage() == null) {
            return new PageAnswer<>(new Page<>(number, data, meta), links == null ? null : links.getNext() != null);
        }
        if (meta.getCurrentPage() < number) {
            LOG.log(
                    Level.WARNING,
                    "Asked for page {0}, got page {1} again: reading ends here.",
                    number,
                    meta.getCurrentPage());
            return new PageAnswer<>(new Page<>(number, List.of(), meta), false);
        }
        boolean next =
                links != null ? links.getNext() != null : meta.getLastPage() == null || meta.getLastPage() > number;
        return new PageAnswer<>(new Page<>(number, data, meta), next);
    }
}
