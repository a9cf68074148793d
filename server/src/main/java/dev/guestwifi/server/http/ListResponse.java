package dev.guestwifi.server.http;

import dev.guestwifi.server.request.SentRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list, ready to be sent any number of times: contract § Pages.
 *
 * @param link the Link header of the page
 */
public record ListResponse(ResponseBody body, String link) {
    private static final String REVALIDATE = "private, no-cache";

    /**
     * Decides what one client gets, and states it in the header of the response.
     *
     * @param header takes header fields, Vary beside others of that name and all others instead of them
     * @return the bytes that are sent, or null if the client has them already and gets 304
     */
    public byte @Nullable [] negotiate(SentRequest request, BiConsumer<String, String> header) {
        header.accept(HttpHeaders.CACHE_CONTROL, REVALIDATE);
        byte[] bytes = body.negotiate(request::field, header);
        if (bytes != null) {
            // A 304 repeats only what updates the stored response (RFC 9110, 15.4.5).
            header.accept(HttpHeaders.LINK, link);
            header.accept(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
        }
        return bytes;
    }

    /** Bytes of memory that the list takes at most, about. */
    int weight() {
        return 2 * (body.bytes().length + link.length());
    }
}
