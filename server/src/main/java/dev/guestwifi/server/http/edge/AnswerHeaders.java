package dev.guestwifi.server.http.edge;

import dev.guestwifi.server.http.JsonAnswers;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.util.FastHttpDateFormat;
import org.glassfish.grizzly.http.util.Header;

/**
 * Puts on every answer, whoever will make it, what contract § Rules, Every answer asks for; before the request is
 * handled, because once a body is written Grizzly silently drops some header fields.
 */
final class AnswerHeaders extends BaseFilter {
    private final String vary;

    AnswerHeaders(String vary) {
        this.vary = vary;
    }

    @Override
    public NextAction handleRead(FilterChainContext context) {
        if (context.getMessage() instanceof HttpContent content
                && content.getHttpHeader() instanceof HttpRequestPacket request) {
            sign(request);
        }
        return context.getInvokeAction();
    }

    /** Signs the answer to a request, whatever it says. */
    void sign(HttpRequestPacket request) {
        HttpResponsePacket response = request.getResponse();
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(Header.Vary, vary);
        response.setHeader(Header.CacheControl, "no-store");
        response.setHeader(Header.Date, FastHttpDateFormat.getCurrentDate());
        response.setHeader(JsonAnswers.REQUEST_ID, request.getHeader(JsonAnswers.REQUEST_ID));
    }
}
