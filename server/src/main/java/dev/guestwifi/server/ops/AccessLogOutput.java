package dev.guestwifi.server.ops;

/** Takes the lines of the access log. Its methods run on the threads that serve requests and must not wait. */
public interface AccessLogOutput {
    /** Writes to the logger {@link Operations#ACCESS_LOGGER}. */
    AccessLogOutput LOGGER = new LoggedLines();

    /** Whether lines are wanted now; if not, none are made. */
    boolean isOpen();

    /**
     * Takes a line.
     *
     * @param line printable ASCII without a line break; its array belongs to the caller and is used again
     * @param length of the line in the array
     */
    void write(byte[] line, int length);
}
