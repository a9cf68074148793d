package dev.guestwifi.server.http.edge;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** Gives every request an id: the client's if it is valid, otherwise a new one. */
final class RequestIds {
    /** The lower-case name of the header field. */
    static final String FIELD = EdgeAddOn.REQUEST_ID.toLowerCase(Locale.ROOT);

    private static final ByteSet GOOD = ByteSet.of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-");
    private static final int MAX_LENGTH = 64;

    private final Supplier<String> fresh;

    /** @param fresh ids for requests that bring none of their own */
    RequestIds(Supplier<String> fresh) {
        this.fresh = fresh;
    }

    String of(RequestHead head) {
        List<String> given = head.all(FIELD);
        return given.size() == 1 && isGood(given.get(0)) ? given.get(0) : fresh.get();
    }

    /** The id of a request that cannot be read, or not yet. */
    String of(PartialRequest request) {
        String id = request.id();
        return request.idFields() == 1 && id != null ? id : fresh.get();
    }

    static boolean isGood(String id) {
        return id.length() <= MAX_LENGTH && GOOD.spans(id);
    }
}
