package dev.guestwifi.server.ops;

/** How the access log is written. */
public enum AccessLogFormat {
    OFF,
    /** Names and values, like {@code status=200}. */
    TEXT,
    /** One JSON object a line. */
    JSON
}
