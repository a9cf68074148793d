package dev.guestwifi.server.cli;

/** The least important messages that are logged. */
enum LogLevel {
    ERROR,
    WARN,
    INFO,
    DEBUG
}
