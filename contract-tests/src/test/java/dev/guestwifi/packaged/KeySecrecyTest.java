package dev.guestwifi.packaged;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guestwifi.server.key.KeyFormat;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left of a key in the process that made it: contract § Keys keeps its SHA-256 only. */
@Tag("packaged")
@Tag("long")
class KeySecrecyTest {
    private static final String FORM = "&form_id=0123456789abcdef";

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final ObjectMapper json = new ObjectMapper();

    @Test
    void a_key_that_was_shown_and_used_is_neither_in_the_memory_nor_in_the_output(@TempDir Path directory)
            throws Exception {
        try (JarProcess server = JarProcess.start("--port", "0")) {
            String password = server.printed("Admin page ").replaceFirst(".*: ", "");
            String admin = server.uri() + "/admin/api";
            String token = post(admin + "/session", "", "password=" + password)
                    .get("csrf_token")
                    .asText();
            JsonNode made = post(admin + "/keys", token, "label=Lobby&access=read_only" + FORM + "1");
            JsonNode rotated = post(
                    admin + "/keys/" + made.at("/api_key/id") + "/rotations", token, "overlap_hours=24" + FORM + "2");
            List<String> keys =
                    List.of(made.get("key").asText(), rotated.get("key").asText());
            for (String key : keys) {
                assertThat(send(HttpRequest.newBuilder(URI.create(server.uri() + "/api/venues?slug=default"))
                                        .header("X-API-Key", key))
                                .statusCode())
                        .isEqualTo(200);
            }
            String memory = dump(server, directory.resolve("server.hprof"));
            server.terminate();
            assertThat(server.ended()).isZero();
            for (String key : keys) {
                assertThat(memory.contains(KeyFormat.sha256(key))).isTrue();
                assertThat(memory.contains(key)).isFalse();
                assertThat(memory.contains(String.join("\0", key.split("")))).isFalse();
                assertThat(server.lines()).noneMatch(line -> line.contains(key));
            }
        }
    }

    private JsonNode post(String uri, String token, String form) throws IOException, InterruptedException {
        HttpResponse<String> response = send(HttpRequest.newBuilder(URI.create(uri))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-CSRF-Token", token)
                .POST(BodyPublishers.ofString(form)));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        return json.readTree(response.body());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    /** Every object that lives in the process, byte for byte. */
    private static String dump(JarProcess server, Path file) throws IOException, InterruptedException {
        Process dumped = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(server.pid()),
                        "GC.heap_dump",
                        file.toString())
                .redirectErrorStream(true)
                .start();
        assertThat(new String(dumped.getInputStream().readAllBytes(), ISO_8859_1))
                .contains("Heap dump file created");
        assertThat(dumped.waitFor()).isZero();
        return Files.readString(file, ISO_8859_1);
    }
}
