package dev.guestwifi.conformance.consumer;

import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** The program that is checked. */
@FunctionalInterface
public interface ConsumerCommand {
    /** The exit code of a command that was stopped. */
    int STOPPED = -1;

    /**
     * What a command did.
     *
     * @param exitCode {@link #STOPPED} if it did not end by itself
     * @param printed its standard output
     * @param errors the end of its standard error
     */
    record Ended(int exitCode, String printed, String errors) {}

    /**
     * Runs the command to its end.
     *
     * @param environment variables to add to those of the kit
     * @param limit after which it is stopped
     * @param isEnough whether it can be stopped before; asked several times a second
     */
    Ended run(Map<String, String> environment, Duration limit, BooleanSupplier isEnough);
}
