package dev.guestwifi.server.model;

/** What a key may do with a resource. Each right includes those before it. */
public enum Right {
    NONE,
    READ,
    WRITE
}
