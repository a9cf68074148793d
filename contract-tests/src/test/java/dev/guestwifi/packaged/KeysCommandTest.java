package dev.guestwifi.packaged;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code keys create}, {@code list}, {@code rotate} and {@code delete}, as a script uses them. */
@Tag("packaged")
class KeysCommandTest {
    private static final String PASSWORD = "correct-horse-battery";
    private static final Pattern MADE = Pattern.compile("made key ([0-9]+), Night report: team default, read_only");
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

    private static int venues(String key) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(uri + "/api/venues?slug=default"))
                .header("X-API-Key", key)
                .build();
        return HTTP.send(request, BodyHandlers.discarding()).statusCode();
    }

    /** A whole form, as a read-only key is refused only when all else is right. */
    private static int statusOfVoucher(String key) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(uri + "/api/vouchers"))
                .version(HttpClient.Version.HTTP_1_1)
                .header("X-API-Key", key)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("slug=default&venue_id=1&number_of_days=1&code=KEYS-COMMAND"))
                .build();
        return HTTP.send(request, BodyHandlers.discarding()).statusCode();
    }

    private static String id(Result made) {
        Matcher line = MADE.matcher(made.err());
        assertThat(line.matches()).as(made.err()).isTrue();
        return line.group(1);
    }

    @Test
    void a_script_makes_lists_rotates_and_deletes_a_key() throws Exception {
        Result created = keys("create", "--label", "Night report", "--team", "default", "--expires-in-days", "30");
        String key = created.out();
        assertThat(key).matches("gwf_[0-9A-Za-z]{36}");
        assertThat(created.status()).isZero();
        assertThat(venues(key)).isEqualTo(200);
        assertThat(statusOfVoucher(key)).isEqualTo(403);

        Result listed = keys("list");
        assertThat(listed.status()).isZero();
        assertThat(listed.err()).isEmpty();
        assertThat(listed.out().lines())
                .hasSize(5)
                .last()
                .asString()
                .startsWith(id(created) + "   Night report ")
                .contains("gwf_…" + key.substring(key.length() - 4), "team default", "read_only");
        assertThat(listed.out()).doesNotContain(key);

        Result overlapping = keys("rotate", id(created));
        assertThat(Stream.of(key, overlapping.out()).map(KeysCommandTest::works))
                .containsExactly(true, true);
        Result atOnce = keys("rotate", id(overlapping), "--overlap-hours", "0");
        assertThat(Stream.of(overlapping.out(), atOnce.out()).map(KeysCommandTest::works))
                .containsExactly(false, true);

        assertThat(keys("delete", id(atOnce))).isEqualTo(new Result("", "deleted key " + id(atOnce), 0));
        assertThat(venues(atOnce.out())).isEqualTo(401);
        assertThat(keys("delete", id(atOnce))).isEqualTo(new Result("", "There is no such key.", 1));
        assertThat(events())
                .contains("\"action\":\"key_created\"", "\"client\":\"command_line\"")
                .doesNotContain("\"signed_out\"");
        String asJson = keys("list", "--json").out();
        assertThat(asJson).startsWith("{\"data\":[{\"id\":1,").doesNotContain(key, "\"id\":" + id(atOnce) + ",");
    }

    /** What the Admin page lists of what was done. */
    private static String events() throws IOException, InterruptedException {
        HttpRequest signIn = HttpRequest.newBuilder(URI.create(uri + "/admin/api/session"))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("password=" + PASSWORD))
                .build();
        String cookie = HTTP.send(signIn, BodyHandlers.discarding())
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow()
                .replaceFirst(";.*", "");
        HttpRequest events = HttpRequest.newBuilder(URI.create(uri + "/admin/api/audit-events"))
                .header("Cookie", cookie)
                .build();
        return HTTP.send(events, BodyHandlers.ofString()).body();
    }

    private static boolean works(String key) {
        try {
            return venues(key) == 200;
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void all_that_is_wrong_with_a_key_is_told() throws Exception {
        Result refused = keys("create", "--label", " ", "--access", "none", "--expires-in-days", "0");
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err().lines())
                .startsWith("Invalid parameters:")
                .anyMatch(line -> line.startsWith("  label: "))
                .anyMatch(line -> line.startsWith("  access: "))
                .anyMatch(line -> line.startsWith("  expires_in_days: "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    wrong-password | %s                      | 1 | That is not the admin password.
                    %p             | %s/nowhere              | 1 | answered 404, but not as a Guest WiFi server does
                    ''             | %s                      | 2 | there is no admin password
                    """)
    void what_stands_in_the_way_is_told_in_a_line(String password, String url, int status, String why)
            throws Exception {
        Map<String, String> environment = Map.of(
                "GUESTWIFI_ADMIN_PASSWORD", password.replace("%p", PASSWORD), "GUESTWIFI_URL", url.replace("%s", uri));
        Result refused = run(environment, "list");
        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).contains(why).hasLineCount(1);
    }
}
