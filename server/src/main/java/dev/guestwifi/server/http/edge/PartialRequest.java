package dev.guestwifi.server.http.edge;

import org.jspecify.annotations.Nullable;

/**
 * What the response to a request that will never be whole must know of it.
 *
 * @param isHead whether the response has no body
 * @param idFields how often the request has named itself
 * @param id the last good id, if there is one
 */
record PartialRequest(
        boolean isHead, int idFields, @Nullable String id) {
    static final PartialRequest NOTHING = new PartialRequest(false, 0, null);

    /** What is known of a request that is whole. */
    static PartialRequest of(RequestHead head) {
        PartialRequest request = head.method().equals("HEAD") ? NOTHING.withHead() : NOTHING;
        for (String id : head.all(RequestIds.FIELD)) {
            request = request.withId(id);
        }
        return request;
    }

    PartialRequest withHead() {
        return new PartialRequest(true, idFields, id);
    }

    /** Notes a field if it is the one that names the request. */
    PartialRequest with(FieldLine field) {
        return field.name().equals(RequestIds.FIELD) ? withId(field.value()) : this;
    }

    private PartialRequest withId(String given) {
        return new PartialRequest(isHead, idFields + 1, RequestIds.isGood(given) ? given : null);
    }
}
