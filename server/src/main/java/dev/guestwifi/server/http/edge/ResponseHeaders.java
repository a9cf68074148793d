package dev.guestwifi.server.http.edge;

import dev.guestwifi.server.request.RequestContext;
import java.util.function.BiConsumer;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.util.FastHttpDateFormat;

/**
 * Puts on every response, whoever will make it, what contract § Other protocol notes asks for; before the request is
 * handled, because once a body is written Grizzly silently drops some header fields. Also leaves its context with the
 * request.
 */
final class ResponseHeaders extends BaseFilter {
    private static final String NO_STORE = "no-store";

    private final Cors cors;

    /** @param cors which pages may read responses */
    ResponseHeaders(Cors cors) {
        this.cors = cors;
    }

    @Override
    public NextAction handleRead(FilterChainContext filters) {
        if (filters.getMessage() instanceof HttpContent content
                && content.getHttpHeader() instanceof HttpRequestPacket request) {
            RequestContext context = RequestContexts.take(filters);
            if (context != null) {
                context.attachTo(request::setAttribute);
                addTo(request, context);
            }
        }
        return filters.getInvokeAction();
    }

    /** Adds the fields to the response to a request, whatever it says. */
    void addTo(HttpRequestPacket request, RequestContext context) {
        BiConsumer<String, String> response = request.getResponse()::setHeader;
        addCommon(context.id(), response);
        cors.addTo(request, response);
    }

    /** Adds the fields to the response to a request that could not be read. */
    void addTo(PartialRequest request, String id, BiConsumer<String, String> response) {
        addCommon(id, response);
        cors.addTo(request.origin(), response);
    }

    private void addCommon(String id, BiConsumer<String, String> response) {
        response.accept("X-Content-Type-Options", "nosniff");
        response.accept("Vary", cors.vary());
        response.accept("Cache-Control", NO_STORE);
        response.accept("Date", FastHttpDateFormat.getCurrentDate());
        response.accept(EdgeAddOn.REQUEST_ID, id);
    }
}
