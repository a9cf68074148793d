package dev.guestwifi.packaged;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.server.key.KeyFormat;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Tag("packaged")
class PackagedJarTest {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static HttpResponse<String> get(String uri, String key) throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(uri)).header("X-API-Key", key).build(), BodyHandlers.ofString());
    }

    @Test
    void without_options_it_serves_the_demo_and_ends_orderly() throws Exception {
        try (JarProcess server = JarProcess.start("--port", "0")) {
            String uri = server.uri();
            assertThat(uri).matches("http://127\\.0\\.0\\.1:[0-9]+");
            assertThat(server.printed("base URL ")).isEqualTo(uri + "/api");
            assertThat(server.printed("data from ")).isEqualTo("the demo instance");
            assertThat(server.printed("try: curl "))
                    .contains(server.instanceKey())
                    .contains(uri);
            HttpResponse<String> venues = get(uri + "/api/venues?slug=default", server.instanceKey());
            assertThat(venues.statusCode()).isEqualTo(200);
            assertThat(venues.body()).contains("\"first\":\"" + uri + "/api/venues?slug=default&page=1&per_page=10\"");
            server.terminate();
            assertThat(server.ended()).isZero();
            assertThat(server.lines()).endsWith("stopped");
        }
    }

    @Tag("long")
    @Test
    void with_a_database_vouchers_survive_a_restart_and_the_jvm_has_nothing_to_say(@TempDir Path directory)
            throws Exception {
        String[] arguments = {"--port", "0", "--demo", "--database", "sqlite:" + directory.resolve("guest-wifi.db")};
        for (int status : new int[] {201, 409}) {
            try (JarProcess server = JarProcess.start(arguments)) {
                HttpRequest create = HttpRequest.newBuilder(URI.create(server.uri() + "/api/vouchers"))
                        .header("X-API-Key", server.instanceKey())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("slug=default&code=KEPT&venue_id=1&number_of_days=7"))
                        .build();
                assertThat(HTTP.send(create, BodyHandlers.discarding()).statusCode())
                        .isEqualTo(status);
                server.terminate();
                assertThat(server.ended()).isZero();
                assertThat(server.lines()).noneMatch(line -> line.startsWith("WARNING"));
            }
        }
    }

    @Tag("long")
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void the_admin_password_may_come_through_a_pipe_and_is_not_printed() throws Exception {
        try (JarProcess server = JarProcess.start("--port", "0", "--admin-password-file", "/dev/stdin")) {
            server.type("correct-horse-battery\n");
            String uri = server.uri();
            HttpRequest signIn = HttpRequest.newBuilder(URI.create(uri + "/admin/api/session"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("password=correct-horse-battery"))
                    .build();
            assertThat(HTTP.send(signIn, BodyHandlers.discarding()).statusCode())
                    .isEqualTo(201);
            assertThat(server.printed("Admin page ")).isEqualTo(uri + "/admin");
            server.terminate();
            assertThat(server.ended()).isZero();
            assertThat(server.lines()).noneMatch(line -> line.contains("correct-horse"));
        }
    }

    @Tag("long")
    @Test
    void an_answer_that_is_on_its_way_when_it_is_told_to_stop_arrives_whole(@TempDir Path data) throws Exception {
        String key = KeyFormat.generate(new SecureRandom());
        writeAnswerOf16Megabytes(data, key);
        try (JarProcess server = JarProcess.start("--port", "0", "--data", data.toString());
                Socket slow = new Socket()) {
            URI uri = URI.create(server.uri());
            slow.setReceiveBufferSize(4096); // Far less than the answer, so that it cannot have been sent.
            slow.connect(new InetSocketAddress(uri.getHost(), uri.getPort()));
            String request = "GET /api/customers?slug=default&per_page=1000 HTTP/1.1\r\nHost: h\r\nX-API-Key: " + key
                    + "\r\nConnection: close\r\n\r\n";
            slow.getOutputStream().write(request.getBytes(ISO_8859_1));
            StringBuilder response =
                    new StringBuilder().append((char) slow.getInputStream().read());
            server.terminate();
            while (accepts(uri)) {
                Thread.onSpinWait();
            }
            response.append(new String(slow.getInputStream().readAllBytes(), ISO_8859_1));
            assertThat(response).startsWith("HTTP/1.1 200").endsWith("}");
            assertThat(server.ended()).isZero();
        }
    }

    /** More than the buffers of a connection hold. */
    private static void writeAnswerOf16Megabytes(Path data, String key) throws IOException {
        String time = "2025-01-01T00:00:00Z";
        String long4 = ("x".repeat(4000) + ",").repeat(4);
        String rows = IntStream.rangeClosed(1, 1000)
                .mapToObj(id -> id + ",1," + long4 + ",false,,," + time + "," + time + "\n")
                .collect(Collectors.joining());
        Files.writeString(data.resolve("teams.csv"), "id,slug,name\n1,default,Ours\n");
        Files.writeString(
                data.resolve("customers.csv"),
                "id,team_id,first_name,last_name,company,email,phone,email_verified,market_opt,aruba_site_id,"
                        + "created_at,updated_at\n" + rows);
        Files.writeString(
                data.resolve("keys.csv"),
                "sha256,prefix,last4,label,team_id,access,created_at,expires_at\n" + KeyFormat.sha256(key)
                        + ",gwf_,last,test,,read_only," + time + ",\n");
    }

    private static boolean accepts(URI uri) {
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    @Tag("long")
    @Test
    void the_environment_gives_options_and_the_command_line_wins() throws Exception {
        Map<String, String> environment =
                Map.of("GUESTWIFI_PORT", "none", "GUESTWIFI_PUBLIC_URL", "https://wifi.example.com/");
        try (JarProcess server = JarProcess.start(environment, "--port", "0")) {
            assertThat(server.printed("base URL ")).isEqualTo("https://wifi.example.com/api");
            assertThat(server.printed("Admin page ")).startsWith("https://wifi.example.com/admin");
            HttpResponse<String> venues = get(server.uri() + "/api/venues?slug=default", server.instanceKey());
            assertThat(venues.body()).contains("\"first\":\"https://wifi.example.com/api/venues?slug=default&page=1");
        }
    }

    /** Kubernetes sets them for a Service of this name, and the client and the kit read theirs. */
    @Tag("long")
    @Test
    void variables_of_others_do_not_stop_the_start() throws Exception {
        Map<String, String> environment = Map.of(
                "GUESTWIFI_SERVICE_HOST", "10.0.0.1",
                "GUESTWIFI_SERVICE_PORT_HTTP", "8080",
                "GUESTWIFI_PORT_8080_TCP_ADDR", "10.0.0.1",
                "GUESTWIFI_URL", "https://wifi.example.com/api",
                "GUESTWIFI_API_KEY", "none",
                "GUESTWIFI_JAVA_OPTS", "-Xmx64m");
        try (JarProcess server = JarProcess.start(environment, "--port", "0")) {
            assertThat(get(server.uri() + "/api/venues?slug=default", server.instanceKey())
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Tag("long")
    @Test
    void data_files_are_served(@TempDir Path data) throws Exception {
        Files.writeString(data.resolve("teams.csv"), "id,slug,name\n1,default,Ours\n");
        try (JarProcess server = JarProcess.start("--port", "0", "--data", data.toString())) {
            assertThat(server.printed("data from ")).isEqualTo(data.toString());
            assertThat(get(server.uri() + "/api/venues?slug=default", "none").statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void what_it_does_not_know_is_refused_with_a_suggestion() throws Exception {
        try (JarProcess server = JarProcess.start("--prot", "0")) {
            assertThat(server.ended()).isEqualTo(2);
            assertThat(server.lines().toString()).contains("Unknown option", "Did you mean --port?");
        }
    }

    @Test
    void its_version_is_that_of_the_build() throws Exception {
        try (JarProcess server = JarProcess.start("--version")) {
            assertThat(server.ended()).isZero();
            assertThat(server.lines()).singleElement().asString().matches("guest-wifi-server [0-9].*");
        }
    }
}
