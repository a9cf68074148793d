package dev.guestwifi.server.cli;

import dev.guestwifi.server.ops.AccessLogFormat;
import dev.guestwifi.server.ops.AccessLogOutput;
import dev.guestwifi.server.ops.OperationsConfig;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of who runs a server: management port, logs and the way it stops. */
final class OperationsOptions {
    private static final String OFF = "off";
    private static final String TEXT = "text";
    private static final String WARN = "warn";

    @Option(
            names = "--management-port",
            paramLabel = "PORT",
            description = "Port of /livez, /readyz and /metrics; 0 takes any free one. Closed by default.")
    @Nullable
    Integer managementPort;

    @Option(
            names = "--management-host",
            paramLabel = "HOST",
            defaultValue = OperationsConfig.HOST,
            description = "Address of the management port (${DEFAULT-VALUE}).")
    String managementHost = OperationsConfig.HOST;

    @Option(
            names = "--access-log",
            paramLabel = "FORMAT",
            defaultValue = OFF,
            description = "Log one line per response on standard error: off, text or json (${DEFAULT-VALUE}).")
    AccessLogFormat accessLog = AccessLogFormat.OFF;

    @Option(
            names = "--log-level",
            paramLabel = "LEVEL",
            defaultValue = WARN,
            description = "Least important messages to log: error, warn, info or debug (${DEFAULT-VALUE}).")
    LogLevel logLevel = LogLevel.WARN;

    @Option(
            names = "--log-format",
            paramLabel = "FORMAT",
            defaultValue = TEXT,
            description = "Form of all other log lines: text or json (${DEFAULT-VALUE}).")
    LogFormat logFormat = LogFormat.TEXT;

    @Option(
            names = "--drain-delay",
            paramLabel = "SECONDS",
            defaultValue = "0",
            description = "How long to go on serving after a signal, while /readyz says 503 (${DEFAULT-VALUE}).")
    int drainDelay;

    @Option(
            names = "--shutdown-timeout",
            paramLabel = "SECONDS",
            defaultValue = "" + OperationsConfig.SHUTDOWN_TIMEOUT,
            description = "How long running requests may then take (${DEFAULT-VALUE}).")
    int shutdownTimeout = OperationsConfig.SHUTDOWN_TIMEOUT;

    /**
     * Sets an option of this group and returns true, or returns false if there is none of this name.
     *
     * @throws IllegalArgumentException if the value is none of the option's
     */
    boolean isSet(String name, String value) {
        switch (name) {
            case "--management-port" -> managementPort = Integer.valueOf(value);
            case "--management-host" -> managementHost = value;
            case "--access-log" -> accessLog = constant(AccessLogFormat.class, value);
            case "--log-level" -> logLevel = constant(LogLevel.class, value);
            case "--log-format" -> logFormat = constant(LogFormat.class, value);
            case "--drain-delay" -> drainDelay = Integer.parseInt(value);
            case "--shutdown-timeout" -> shutdownTimeout = Integer.parseInt(value);
            default -> {
                return false;
            }
        }
        return true;
    }

    /**
     * The constant of an enumeration with a name in small letters.
     *
     * @throws IllegalArgumentException if there is none
     */
    static <E extends Enum<E>> E constant(Class<E> type, String name) {
        if (!name.equals(name.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException(name);
        }
        return Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
    }

    /**
     * What the options say.
     *
     * @param accessLogOutput where the access log is written
     * @throws IllegalArgumentException if a value is out of its bounds
     */
    OperationsConfig config(AccessLogOutput accessLogOutput) {
        return new OperationsConfig(
                managementPort,
                managementHost,
                accessLog,
                accessLogOutput,
                Duration.ofSeconds(drainDelay),
                Duration.ofSeconds(shutdownTimeout));
    }
}
