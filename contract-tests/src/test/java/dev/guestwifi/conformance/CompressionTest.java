package dev.guestwifi.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract § Other protocol notes: gzip for clients that ask for it. REST Assured would hide it. */
class CompressionTest {
    private static final String LARGE = "/api/customers?slug=default&per_page=100";
    private static final TestServer SERVER = new TestServer()
            .customerAt(IntStream.range(0, 100)
                    .mapToObj(i -> "2025-01-01T00:00:00Z")
                    .toArray(String[]::new))
            .start("UTC");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private HttpResponse<byte[]> get(String path, String accepted) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(SERVER.uri() + path))
                .header("X-API-Key", SERVER.instanceKey)
                .header("Accept-Encoding", accepted)
                .build();
        return http.send(request, BodyHandlers.ofByteArray());
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br, GZIP;q=0.5", "gzip ;q=1"})
    void a_large_answer_is_compressed_for_who_asks_and_is_the_same_list(String accepted) throws Exception {
        HttpResponse<byte[]> plain = get(LARGE, "identity");
        HttpResponse<byte[]> compressed = get(LARGE, accepted);
        assertThat(compressed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(compressed.body()).hasSizeLessThan(plain.body().length / 4);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(compressed.body())).readAllBytes())
                .isEqualTo(plain.body());
        assertThat(compressed.headers().firstValue("ETag"))
                .isEqualTo(plain.headers().firstValue("ETag"));
        assertThat(compressed.headers().allValues("Vary").toString()).contains("Accept-Encoding", "X-API-Key");
        assertThat(plain.headers().allValues("Vary").toString()).contains("Accept-Encoding", "X-API-Key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "gzip;q=0", "gzip; q=0.000", "x-gzip-not"})
    void it_is_not_compressed_for_who_does_not_ask(String accepted) throws Exception {
        assertThat(get(LARGE, accepted).headers().firstValue("Content-Encoding"))
                .isEmpty();
    }

    @Test
    void a_small_answer_is_never_compressed() throws Exception {
        HttpResponse<byte[]> small = get("/api/venues?slug=default", "gzip");
        assertThat(small.body()).hasSizeLessThan(1024);
        assertThat(small.headers().firstValue("Content-Encoding")).isEmpty();
    }
}
