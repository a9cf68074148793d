package dev.guestwifi.conformance.contract;

import dev.guestwifi.conformance.text.TextShape;

/**
 * A fault of one response.
 *
 * @param shape the message without data of the target
 */
public record ContractFault(Kind kind, String message, String shape) {
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

    /** A fault whose message has data only after its first colon, in quotes, or in words with digits. */
    static ContractFault of(Kind kind, String message) {
        int end = message.indexOf(':');
        return new ContractFault(kind, message, TextShape.of(end < 0 ? message : message.substring(0, end)));
    }
}
