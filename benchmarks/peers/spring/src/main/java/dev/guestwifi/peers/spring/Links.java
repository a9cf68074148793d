package dev.guestwifi.peers.spring;

import dev.guestwifi.peers.spring.generated.model.PageLinks;
import java.net.URI;
import java.time.LocalDate;
import org.springframework.lang.Nullable;

/**
 * The addresses of the pages around one page.
 *
 * @param body those of the body
 * @param header the value of the header Link
 */
record Links(PageLinks body, String header) {
    static Links of(
            CharSequence address,
            String slug,
            int perPage,
            @Nullable LocalDate startDate,
            @Nullable LocalDate endDate,
            int page,
            long lastPage) {
        String list = address + "?slug=" + slug + (startDate == null ? "" : "&start_date=" + startDate)
                + (endDate == null ? "" : "&end_date=" + endDate) + "&per_page=" + perPage + "&page=";
        PageLinks links = new PageLinks(URI.create(list + 1), URI.create(list + lastPage), null, null);
        if (page > 1) {
            links.prev(URI.create(list + Math.min(page - 1L, lastPage)));
        }
        if (page < lastPage) {
            links.next(URI.create(list + (page + 1L)));
        }
        String header = link(links.getFirst(), "first") + ", " + link(links.getLast(), "last")
                + (links.getPrev() == null ? "" : ", " + link(links.getPrev(), "prev"))
                + (links.getNext() == null ? "" : ", " + link(links.getNext(), "next"));
        return new Links(links, header);
    }

    private static String link(URI target, String relation) {
        return "<" + target + ">; rel=\"" + relation + '"';
    }
}
