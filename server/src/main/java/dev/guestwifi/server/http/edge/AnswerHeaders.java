package dev.guestwifi.server.http.edge;

import dev.guestwifi.server.http.JsonAnswers;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpPacket;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.util.FastHttpDateFormat;
import org.glassfish.grizzly.http.util.Header;

/**
 * Puts on every answer, whoever will make it, what contract § Rules, Every answer asks for; before the request is
 * handled, because once a body is written Grizzly silently drops some header fields.
 */
final class AnswerHeaders extends BaseFilter {
    private static final String NO_STORE = "no-store";

    private final Cors cors;

    AnswerHeaders(Cors cors) {
        this.cors = cors;
    }

    @Override
    public NextAction handleRead(FilterChainContext context) {
        if (context.getMessage() instanceof HttpContent content
                && content.getHttpHeader() instanceof HttpRequestPacket request) {
            sign(request);
        }
        return context.getInvokeAction();
    }

    /** Jersey adds to the fields of the edge instead of replacing them; a list that may be kept must not also say the opposite. */
    @Override
    public NextAction handleWrite(FilterChainContext context) {
        if (context.getMessage() instanceof HttpPacket packet
                && packet.getHttpHeader() instanceof HttpResponsePacket response
                && !response.isCommitted()) {
            int first = response.getHeaders().indexOf(Header.CacheControl, 0);
            if (first >= 0 && response.getHeaders().indexOf(Header.CacheControl, first + 1) >= 0) {
                response.getHeaders().removeHeaderMatches(Header.CacheControl, NO_STORE);
            }
        }
        return context.getInvokeAction();
    }

    /** Signs the answer to a request, whatever it says. */
    void sign(HttpRequestPacket request) {
        HttpResponsePacket response = request.getResponse();
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(Header.Vary, cors.vary());
        response.setHeader(Header.CacheControl, NO_STORE);
        response.setHeader(Header.Date, FastHttpDateFormat.getCurrentDate());
        response.setHeader(JsonAnswers.REQUEST_ID, request.getHeader(JsonAnswers.REQUEST_ID));
        cors.fields(request).forEach(response::setHeader);
    }
}
