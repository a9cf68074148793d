package dev.guestwifi.server.resource;

import dev.guestwifi.server.generated.model.PageMetaJson;
import dev.guestwifi.server.model.Page;

/** What the representations of several lists share. */
final class Representations {
    private Representations() {}

    static PageMetaJson meta(Page<?> page) {
        int count = page.rows().size();
        long offset = page.request().offset();
        return new PageMetaJson()
                .currentPage(page.request().page())
                .perPage(page.request().perPage())
                .total(page.total())
                .lastPage(page.lastPage())
                .from(count == 0 ? null : offset + 1)
                .to(count == 0 ? null : offset + count);
    }
}
