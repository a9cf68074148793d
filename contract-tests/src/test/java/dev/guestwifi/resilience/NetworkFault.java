package dev.guestwifi.resilience;

/** What can happen to a request on its way. */
enum NetworkFault {
    NONE,
    /** The server never hears of it; 503. */
    UNAVAILABLE,
    /** The server never hears of it; 429. */
    TOO_MANY,
    /** The server never hears of it; the connection is reset. */
    RESET,
    /** The server never hears of it; nobody answers. */
    STALL,
    /** The server does what it is asked; the connection ends before its answer. */
    LOST_ANSWER,
    /** The server does what it is asked; the connection ends within its answer. */
    HALF_ANSWER
}
