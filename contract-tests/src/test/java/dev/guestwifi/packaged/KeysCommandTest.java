package dev.guestwifi.packaged;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The {@code keys} commands of the packaged jar: what their own test in the server cannot see. */
@Tag("packaged")
@Tag("long")
class KeysCommandTest {
    private static final String PASSWORD = "correct-horse-battery";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    private static Path directory;

    private static JarProcess server;
    private static String uri;

    /** What a command printed, in its two streams, and its status. */
    private record Result(String out, String err, int status) {}

    @BeforeAll
    static void start() throws IOException {
        server = JarProcess.start(Map.of("GUESTWIFI_ADMIN_PASSWORD", PASSWORD), "--port", "0");
        uri = server.uri();
    }

    @AfterAll
    static void stop() throws Exception {
        server.terminate();
        assertThat(server.ended()).isZero();
        assertThat(server.lines()).noneMatch(line -> line.contains(PASSWORD));
        server.close();
    }

    private static Result keys(String... arguments) throws IOException, InterruptedException {
        return run(Map.of("GUESTWIFI_ADMIN_PASSWORD", PASSWORD, "GUESTWIFI_URL", uri), arguments);
    }

    private static Result run(Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        Path err = Files.createTempFile(directory, "err", "");
        ProcessBuilder builder = JarProcess.server(
                        Stream.concat(Stream.of("keys"), Stream.of(arguments)).toArray(String[]::new))
                .redirectError(err.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);
        int status = process.waitFor();
        assertThat(out + Files.readString(err)).doesNotContain(PASSWORD, "\tat ");
        return new Result(out.strip(), Files.readString(err).strip(), status);
    }

    private static int list(String key) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(uri + "/api/venues?slug=default"))
                .header("X-API-Key", key)
                .build();
        return HTTP.send(request, BodyHandlers.discarding()).statusCode();
    }

    @Test
    void a_script_creates_a_key_with_what_the_environment_says() throws Exception {
        Result created = keys("create", "--label", "Night report", "--team", "default");
        assertThat(created.status()).isZero();
        assertThat(created.out()).matches("gwf_[0-9A-Za-z]{36}");
        assertThat(created.err()).matches("made key [0-9]+, Night report: team default, read_only");
        assertThat(list(created.out())).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    wrong-password | 1 | That is not the admin password.
                    ''             | 2 | there is no admin password
                    """)
    void what_stands_in_the_way_is_told_in_a_line(String password, int status, String why) throws Exception {
        Result refused = run(Map.of("GUESTWIFI_ADMIN_PASSWORD", password, "GUESTWIFI_URL", uri), "list");
        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).contains(why).hasLineCount(1);
    }
}
