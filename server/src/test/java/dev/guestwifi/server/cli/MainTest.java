package dev.guestwifi.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Command lines that do not start a server: one that did would not return. */
@Timeout(60)
class MainTest {
    private static final Map<String, String> NONE = Map.of();

    /** What a command line printed and its exit code. */
    private record Result(int status, List<String> out, List<String> err) {
        static Result of(Map<String, String> environment, String... arguments) {
            StringWriter out = new StringWriter();
            StringWriter err = new StringWriter();
            ServerRun server = new ServerRun(
                    environment,
                    Clock.systemUTC(),
                    new PrintWriter(out),
                    new PrintWriter(err),
                    CompletableFuture.completedFuture(null));
            int status = Main.run(server, arguments);
            return new Result(
                    status,
                    out.toString().lines().toList(),
                    err.toString().lines().toList());
        }
    }

    @Test
    void help_and_version_are_printed() {
        Result help = Result.of(NONE, "--help");
        assertThat(help.status()).isZero();
        assertThat(help.err()).isEmpty();
        assertThat(help.out().toString())
                .contains("--host", "--port", "--timezone", "--data", "--demo", "--public-url", "--cors-origin")
                .contains("Exit codes", "Examples", "GUESTWIFI_ADMIN_PASSWORD");
        Result version = Result.of(NONE, "--version");
        assertThat(version.status()).isZero();
        assertThat(version.out()).singleElement().asString().isEqualTo("guest-wifi-server (unpackaged)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --prot        | 0     | Unknown options: '--prot', '0'
                    --timezone    | Mars/Base | \
                    Invalid value for option '--timezone': 'Mars/Base' is not a time zone like UTC or Europe/Berlin
                    --port        | 70000 | Wrong option: the port must be from 0 to 65535, not 70000.
                    --management-port | 70000 | \
                    Wrong option: the management port must be from 0 to 65535, not 70000.
                    --management-port | 8080 | Wrong option: the management port must not be the port of the API.
                    --access-log  | xml   | \
                    Invalid value for option '--access-log': 'xml' is none of off, text, json
                    --pact-states | --demo | \
                    Wrong option: --pact-states needs a port of its own: add --management-port 9090, or another one.
                    --pact-states | --data=. | \
                    Wrong option: --pact-states is for made-up data only: start without --data
                    --log-level   | WARN  | \
                    Invalid value for option '--log-level': 'WARN' is none of error, warn, info, debug
                    --drain-delay | 601   | \
                    Wrong option: the drain delay must be from 0 to 600 seconds, not 601.
                    --clock       | 14d   | \
                    Invalid value for option '--clock': '14d' is not a duration like P14D, PT1H or -PT30M
                    --clock       | PT-9223372036854775808S | \
                    Wrong option: the offset of the clock must be at most 36500 days.
                    --clock       | P40000D | Wrong option: the offset of the clock must be at most 36500 days.
                    --faults      | none.json | Wrong option: none.json: must be a file of at most 64 KB.
                    --cors-origin | https://app.example.com/path | Wrong option: each CORS origin must be
                    """)
    void a_wrong_option_is_a_usage_error(String option, String value, String message) {
        Result result = Result.of(NONE, option, value);
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err().get(0)).startsWith(message);
        assertThat(result.err()).endsWith("Run guest-wifi-server --help for all options.");
    }

    @Test
    void an_unknown_option_gets_a_suggestion() {
        assertThat(Result.of(NONE, "--prot", "0").err()).contains("Did you mean --port?");
        assertThat(Result.of(NONE, "--xyz", "0").err())
                .containsExactly("Unknown options: '--xyz', '0'", "Run guest-wifi-server --help for all options.");
    }

    @Test
    void an_unknown_variable_is_refused_with_a_suggestion() {
        Result result = Result.of(Map.of("GUESTWIFI_TIME_ZONE", "UTC"));
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err())
                .containsExactly("Unknown environment variable GUESTWIFI_TIME_ZONE. Did you mean GUESTWIFI_TIMEZONE?");
        assertThat(Result.of(Map.of("GUESTWIFI_XYZ", "1")).err())
                .containsExactly("Unknown environment variable GUESTWIFI_XYZ.");
        Result unlike = Result.of(Map.of("GUESTWIFI_VERSON", "1")); // --version has no variable
        assertThat(unlike.err()).singleElement().asString().doesNotContain("GUESTWIFI_VERSION");
    }

    /** Kubernetes sets them for Services named guestwifi and guestwifi-management. */
    @Test
    void the_ports_that_kubernetes_sets_are_ignored_and_no_other_variable() {
        Result port = Result.of(Map.of("GUESTWIFI_PORT", "tcp://10.0.0.1:80"), "--host", "nowhere.invalid");
        assertThat(port.status()).isEqualTo(1);
        assertThat(port.err())
                .containsExactly(
                        "Ignored GUESTWIFI_PORT=tcp://10.0.0.1:80: Kubernetes sets it for a Service named guestwifi."
                                + " Use --port, or name the Service differently.",
                        "Cannot listen on nowhere.invalid:8080: there is no host of this name.");
        Map<String, String> management = Map.of(
                "GUESTWIFI_MANAGEMENT_PORT", "tcp://10.0.0.2:80",
                "GUESTWIFI_MANAGEMENT_PORT_80_TCP_ADDR", "10.0.0.2",
                "GUESTWIFI_MANAGEMENT_SERVICE_HOST", "10.0.0.2");
        assertThat(Result.of(management, "--host", "nowhere.invalid").err())
                .containsExactly(
                        "Ignored GUESTWIFI_MANAGEMENT_PORT=tcp://10.0.0.2:80: Kubernetes sets it for a Service named"
                                + " guestwifi-management. Use --management-port, or name the Service differently.",
                        "Cannot listen on nowhere.invalid:8080: there is no host of this name.");
        Result zone = Result.of(Map.of("GUESTWIFI_TIMEZONE", "tcp://10.0.0.1:80"));
        assertThat(zone.status()).isEqualTo(2);
        assertThat(zone.err().get(0)).contains("--timezone", "tcp://10.0.0.1:80");
    }

    @Test
    void an_address_in_use_is_reported_in_one_sentence() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Result result = Result.of(NONE, "--port", Integer.toString(taken.getLocalPort()));
            assertThat(result.status()).isEqualTo(1);
            assertThat(result.err())
                    .containsExactly("Another program listens on 127.0.0.1:" + taken.getLocalPort() + ".");
        }
    }

    @Test
    void bad_data_is_not_served(@TempDir Path data) throws IOException {
        Files.writeString(data.resolve("teams.csv"), "id,slug,name\n1,Default,Ours\n");
        Result result = Result.of(NONE, "--port", "0", "--data", data.toString());
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err())
                .containsExactly(
                        "The data cannot be served:", "teams.csv:2: slug: must match ^[a-z0-9]+(-[a-z0-9]+)*$");
    }
}
