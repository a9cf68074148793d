package dev.guestwifi.server.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class GzipCacheTest {
    private final GzipCache cache = new GzipCache();

    @Test
    void a_body_is_compressed_once() throws IOException {
        byte[] compressed = cache.compress("tag", bytes("body"));
        assertThat(uncompressed(compressed)).isEqualTo("body");
        assertThat(cache.compress("tag", bytes("body"))).isSameAs(compressed);
    }

    @Test
    void bodies_that_share_a_tag_are_told_apart() throws IOException {
        assertThat(uncompressed(cache.compress("tag", bytes("one")))).isEqualTo("one");
        assertThat(uncompressed(cache.compress("tag", bytes("two")))).isEqualTo("two");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static String uncompressed(byte[] gzip) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
