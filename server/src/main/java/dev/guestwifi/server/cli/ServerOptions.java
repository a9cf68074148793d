package dev.guestwifi.server.cli;

import dev.guestwifi.server.ServerConfig;
import dev.guestwifi.server.cli.data.DatabaseOptions;
import dev.guestwifi.server.http.edge.EdgeLimits;
import dev.guestwifi.server.model.RateLimit;
import dev.guestwifi.server.ops.AccessLogOutput;
import dev.guestwifi.server.sandbox.Sandbox;
import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of the server's command line. */
final class ServerOptions {
    private static final String HOST = "127.0.0.1";
    private static final int PORT = 8080;
    private static final String TIMEZONE = "UTC";

    @Option(
            names = "--host",
            paramLabel = "HOST",
            defaultValue = HOST,
            description = "Address to listen on (${DEFAULT-VALUE}).")
    String host = HOST;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "" + PORT,
            description = "Port to listen on; 0 takes any free one (${DEFAULT-VALUE}).")
    int port = PORT;

    @Option(
            names = "--timezone",
            paramLabel = "ZONE",
            defaultValue = TIMEZONE,
            description = "Zone in which the days of date parameters begin and end (${DEFAULT-VALUE}).")
    ZoneId timezone = ZoneId.of(TIMEZONE);

    @Option(names = "--data", paramLabel = "DIR", description = "Serve the CSV files of this directory.")
    @Nullable
    Path data;

    @Option(
            names = "--demo",
            description = "Serve made-up data; the default without --data. With --database, fill an empty one with it.")
    boolean demo;

    @Option(
            names = "--pact-states",
            description = "Let verifiers of pacts set up provider states on the management port, which then hands out"
                    + " API keys; for made-up data only.")
    boolean pactStates;

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            description = "Where clients find this server, without /api; links begin with it.")
    @Nullable
    URI publicUrl;

    @Option(
            names = "--admin-password-file",
            paramLabel = "FILE",
            description =
                    "Its first line is the password of the Admin page; or GUESTWIFI_ADMIN_PASSWORD has it. Without"
                            + " either one is made up and printed, if the data is made up or this is a terminal.")
    @Nullable
    Path adminPasswordFile;

    @Option(
            names = "--trusted-proxies",
            paramLabel = "ADDRESS",
            split = ",",
            description = "IP addresses of proxies whose X-Forwarded-For tells where a request comes from.")
    List<String> trustedProxies = List.of();

    @Option(
            names = "--cors-origin",
            paramLabel = "ORIGIN",
            split = ",",
            description = "Origins whose pages may call the API from a browser, like https://app.example.com; none by"
                    + " default.")
    List<String> corsOrigins = List.of();

    @Option(
            names = "--bad-keys-per-minute",
            paramLabel = "N",
            defaultValue = "" + ServerConfig.BAD_KEYS_PER_MINUTE,
            description = "Bad keys that one address may send per minute before it gets 429; 0 for no limit"
                    + " (${DEFAULT-VALUE}).")
    int badKeysPerMinute = ServerConfig.BAD_KEYS_PER_MINUTE;

    @Option(
            names = "--rate-limit",
            paramLabel = "LIMIT",
            description = "Requests that each key may make to this server per second, minute or hour, like 10/s,"
                    + " 600/min or 5000/h; keys may have a limit of their own. None by default.")
    @Nullable
    RateLimit rateLimit;

    @Option(
            names = "--max-connections",
            paramLabel = "N",
            defaultValue = "" + EdgeLimits.CONNECTIONS,
            description = "Connections open at the same time; 0 for any number (${DEFAULT-VALUE}).")
    int maxConnections = EdgeLimits.CONNECTIONS;

    @Option(
            names = "--max-connections-per-address",
            paramLabel = "N",
            defaultValue = "" + EdgeLimits.CONNECTIONS_PER_ADDRESS,
            description = "Of these, from one address that is no trusted proxy; 0 for any number (${DEFAULT-VALUE}).")
    int maxConnectionsPerAddress = EdgeLimits.CONNECTIONS_PER_ADDRESS;

    @Mixin
    OperationsOptions operations = new OperationsOptions();

    @Mixin
    DatabaseOptions database = new DatabaseOptions();

    @Mixin
    SandboxOptions tests = new SandboxOptions();

    /** Whether the data is made up. */
    boolean isDemo() {
        return database.isGiven() ? demo : data == null;
    }

    /** @throws IllegalArgumentException if an option is invalid or does not fit the data */
    Sandbox sandbox() {
        return tests.sandbox(isDemo(), database.isGiven());
    }

    /**
     * What the options say.
     *
     * @param accessLog where the access log is written
     * @throws IllegalArgumentException if a value is out of its bounds
     */
    ServerConfig config(
            @Nullable String demoKey, @Nullable String adminPassword, Sandbox sandbox, AccessLogOutput accessLog) {
        if (pactStates && !isDemo()) {
            throw new IllegalArgumentException("--pact-states is for made-up data only: start without --data, and with"
                    + " --demo if there is a --database");
        }
        if (pactStates && operations.managementPort == null) {
            throw new IllegalArgumentException(
                    "--pact-states needs a port of its own: add --management-port 9090, or another one");
        }
        return ServerConfig.builder()
                .host(host)
                .port(port)
                .timezone(timezone)
                .demoKey(demoKey)
                .publicUrl(publicUrl)
                .adminPassword(adminPassword)
                .trustedProxies(trustedProxies)
                .corsOrigins(corsOrigins)
                .badKeysPerMinute(badKeysPerMinute)
                .rateLimit(rateLimit)
                .maxConnections(maxConnections)
                .maxConnectionsPerAddress(maxConnectionsPerAddress)
                .operations(operations.config(accessLog))
                .storeCalls(database.connections())
                .sandbox(sandbox)
                .pactStates(pactStates)
                .build();
    }
}
