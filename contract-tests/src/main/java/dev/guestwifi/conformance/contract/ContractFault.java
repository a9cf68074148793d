package dev.guestwifi.conformance.contract;

/** A fault of one response. */
public record ContractFault(Kind kind, String message) {
    /** The part of a response that is wrong. */
    public enum Kind {
        /** The status is 500 or higher. */
        SERVER_ERROR,
        STATUS,
        MEDIA_TYPE,
        /** The body is not UTF-8. */
        ENCODING,
        HEADERS,
        BODY,
        TIMES,
        PROBLEM,
        /** The response reveals internals of the server. */
        LEAK
    }
}
