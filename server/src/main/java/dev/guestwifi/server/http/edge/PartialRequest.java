package dev.guestwifi.server.http.edge;

import org.jspecify.annotations.Nullable;

/**
 * What the response to a request that will never be whole must know of it.
 *
 * @param isHead whether the response has no body
 * @param idFields how often the request has named itself
 * @param id the last good id, if there is one
 * @param origin of the page that sends it, if it names one
 */
record PartialRequest(
        boolean isHead,
        int idFields,
        @Nullable String id,
        @Nullable String origin) {
    static final PartialRequest NOTHING = new PartialRequest(false, 0, null, null);
    private static final String ORIGIN = "origin";

    /** What is known of a request that is whole. */
    static PartialRequest of(RequestHead head) {
        PartialRequest request = head.method().equals("HEAD") ? NOTHING.withHead() : NOTHING;
        for (String id : head.all(RequestIds.FIELD)) {
            request = request.withId(id);
        }
        for (String origin : head.all(ORIGIN)) {
            request = request.withOrigin(origin);
        }
        return request;
    }

    PartialRequest withHead() {
        return new PartialRequest(true, idFields, id, origin);
    }

    /** Notes a field if it is one that the response depends on. */
    PartialRequest with(FieldLine field) {
        if (field.name().equals(RequestIds.FIELD)) {
            return withId(field.value());
        }
        return field.name().equals(ORIGIN) ? withOrigin(field.value()) : this;
    }

    private PartialRequest withOrigin(String given) {
        return new PartialRequest(isHead, idFields, id, given);
    }

    private PartialRequest withId(String given) {
        return new PartialRequest(isHead, idFields + 1, RequestIds.isGood(given) ? given : null, origin);
    }
}
