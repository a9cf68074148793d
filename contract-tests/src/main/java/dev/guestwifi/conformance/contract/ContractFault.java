package dev.guestwifi.conformance.contract;

/** What is wrong with one answer. */
public record ContractFault(Kind kind, String message) {
    /** The part of an answer that is wrong. */
    public enum Kind {
        /** The server failed. */
        SERVER_ERROR,
        STATUS,
        MEDIA_TYPE,
        /** The bytes are no text in UTF-8. */
        ENCODING,
        HEADERS,
        BODY,
        TIMES,
        PROBLEM,
        /** It tells of the inside of the server. */
        LEAK
    }
}
