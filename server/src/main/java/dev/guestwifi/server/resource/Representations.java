package dev.guestwifi.server.resource;

import dev.guestwifi.server.generated.model.PageMetaJson;
import dev.guestwifi.server.model.Page;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** What the representations of several resources share. */
final class Representations {
    private Representations() {}

    static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

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
