package dev.guestwifi.conformance.consumer;

/** How a response goes over the connection. */
enum Delivery {
    PLAIN,
    /** The connection is closed after it, without a notice. */
    CLOSED,
    /** The connection is closed without it. */
    LOST,
    /** The connection is closed in the middle of its body. */
    CUT,
    /** In small chunks, with an extension and a trailer. */
    CHUNKED,
    /** HTTP/1.0, without a length: the end of the connection ends the body. */
    UNTIL_CLOSED,
    /** After responses with the statuses 100 and 103. */
    AFTER_INTERIM;

    /** Whether the client gets the response. */
    boolean isComplete() {
        return this != LOST && this != CUT;
    }

    boolean isLast() {
        return this == CLOSED || this == UNTIL_CLOSED || !isComplete();
    }
}
