package dev.guestwifi.server.model;

/** What a key may do. */
public enum Access {
    READ_ONLY,
    READ_WRITE
}
