package dev.guestwifi.server.ops;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a server is watched and stopped.
 *
 * @param managementPort the port of health and metrics, 0 for any free one; null for none
 * @param managementHost the address that it listens on
 * @param accessLog the form of the access log
 * @param accessLogOutput where it is written
 * @param drainDelay how long the server goes on serving after readiness has failed, up to 10 minutes
 * @param shutdownTimeout how long it then waits for running requests, up to 10 minutes
 */
public record OperationsConfig(
        @Nullable Integer managementPort,
        String managementHost,
        AccessLogFormat accessLog,
        AccessLogOutput accessLogOutput,
        Duration drainDelay,
        Duration shutdownTimeout) {
    private static final int MAX_PORT = 65_535;
    private static final Duration MAX_WAIT = Duration.ofMinutes(10);

    /** The default address of the management port. */
    public static final String HOST = "127.0.0.1";

    /** The default time for running requests, in seconds. */
    public static final int SHUTDOWN_TIMEOUT = 10;

    /** The default: no management port, no access log, no delay. */
    public static final OperationsConfig DEFAULT =
            new OperationsConfig(null, HOST, AccessLogFormat.OFF, Duration.ZERO, Duration.ofSeconds(SHUTDOWN_TIMEOUT));

    /**
     * With the access log on the logger {@link Operations#ACCESS_LOGGER}.
     *
     * @throws IllegalArgumentException if a value is out of its bounds
     */
    public OperationsConfig(
            @Nullable Integer managementPort,
            String managementHost,
            AccessLogFormat accessLog,
            Duration drainDelay,
            Duration shutdownTimeout) {
        this(managementPort, managementHost, accessLog, AccessLogOutput.LOGGER, drainDelay, shutdownTimeout);
    }

    /** @throws IllegalArgumentException if a value is out of its bounds */
    public OperationsConfig {
        if (managementPort != null && (managementPort < 0 || managementPort > MAX_PORT)) {
            throw new IllegalArgumentException(
                    "the management port must be from 0 to " + MAX_PORT + ", not " + managementPort);
        }
        check("the drain delay", drainDelay);
        check("the shutdown timeout", shutdownTimeout);
    }

    /** @throws IllegalArgumentException if the management port is the port of the API */
    public void checkPort(int apiPort) {
        if (managementPort != null && apiPort != 0 && managementPort == apiPort) {
            throw new IllegalArgumentException("the management port must not be the port of the API");
        }
    }

    private static void check(String what, Duration wait) {
        if (wait.isNegative() || wait.compareTo(MAX_WAIT) > 0) {
            throw new IllegalArgumentException(
                    what + " must be from 0 to " + MAX_WAIT.toSeconds() + " seconds, not " + wait.toSeconds());
        }
    }
}
