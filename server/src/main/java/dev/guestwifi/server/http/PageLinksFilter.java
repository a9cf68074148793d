package dev.guestwifi.server.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.guestwifi.server.generated.contract.ParameterName;
import dev.guestwifi.server.generated.model.LinkedPage;
import dev.guestwifi.server.generated.model.PageLinksJson;
import dev.guestwifi.server.generated.model.PageMetaJson;
import dev.guestwifi.server.request.RequestContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URLEncoder;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts the links of a page into its body and, the same ones, into the Link header: contract § Pages. */
final class PageLinksFilter implements ContainerResponseFilter {
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof LinkedPage page) {
            PageLinksJson links = links(request, page.getMeta());
            page.setLinks(links);
            response.getHeaders().putSingle(HttpHeaders.LINK, header(links));
        }
    }

    private static PageLinksJson links(ContainerRequestContext request, PageMetaJson meta) {
        RequestContext context = RequestContext.of(request::getProperty);
        StringBuilder list = new StringBuilder(context.origin())
                .append(context.sent().path())
                .append('?');
        context.parameters().forEach((name, value) -> {
            if (!name.equals(ParameterName.PAGE) && !name.equals(ParameterName.PER_PAGE)) {
                list.append(name)
                        .append('=')
                        .append(URLEncoder.encode(value.toString(), UTF_8))
                        .append('&');
            }
        });
        String perPage = "&" + ParameterName.PER_PAGE + '=' + meta.getPerPage();
        list.append(ParameterName.PAGE).append('=');
        long current = meta.getCurrentPage();
        long last = meta.getLastPage();
        return new PageLinksJson()
                .first(link(list, 1, perPage))
                .last(link(list, last, perPage))
                .prev(current == 1 ? null : link(list, Math.min(current - 1, last), perPage))
                .next(current >= last ? null : link(list, current + 1, perPage));
    }

    private static String link(CharSequence list, long page, String perPage) {
        return list.toString() + page + perPage;
    }

    private static String header(PageLinksJson links) {
        return Stream.of(
                        relation(links.getFirst(), "first"),
                        relation(links.getLast(), "last"),
                        relation(links.getPrev(), "prev"),
                        relation(links.getNext(), "next"))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private static @Nullable String relation(@Nullable String target, String name) {
        return target == null ? null : "<" + target + ">; rel=\"" + name + '"';
    }
}
