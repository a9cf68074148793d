package dev.guestwifi.conformance.traffic;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guestwifi.conformance.model.Field;
import dev.guestwifi.conformance.model.WireRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request and its response, as a file has them.
 *
 * @param number of the entry in the file, from 1
 * @param request its target relative to the base path
 * @param body of the response, without compression; null if it was not recorded
 * @param time when the request was sent; null if it was not recorded
 */
record RecordedExchange(
        long number,
        WireRequest request,
        int status,
        List<Field> headers,
        byte @Nullable [] body,
        @Nullable Instant time) {
    RecordedExchange {
        headers = List.copyOf(headers);
    }

    /**
     * Reads an entry of HAR.
     *
     * @param basePath of the API
     * @return empty if its path is not below the base path, or if no response was recorded
     * @throws IllegalArgumentException if the entry is malformed
     */
    static Optional<RecordedExchange> of(long number, JsonNode entry, String basePath) {
        JsonNode request = entry.path("request");
        JsonNode response = entry.path("response");
        if (!request.path("method").isTextual() || !request.path("url").isTextual()) {
            throw new IllegalArgumentException("entry " + number + " has no request.method or request.url");
        }
        String url = request.path("url").asText().replaceFirst("#.*", "");
        String target = url.replaceFirst("^[A-Za-z]+://[^/?]*", "");
        boolean isBelow = target.startsWith(basePath + "/");
        int status = response.path("status").asInt();
        if (!isBelow || status == 0) {
            return Optional.empty();
        }
        List<Field> fields = fields(request.path("headers"));
        if (fields.stream().noneMatch(field -> field.name().equalsIgnoreCase("Host"))) {
            authority(url).ifPresent(host -> fields.add(new Field("Host", host))); // HTTP/2 has none
        }
        JsonNode form = request.path("postData");
        WireRequest sent = new WireRequest(
                request.path("method").asText(),
                target.substring(basePath.length()),
                false,
                "HTTP/1.1",
                fields,
                bytes(form, form.path("encoding").asText()));
        JsonNode content = response.path("content");
        boolean isRecorded =
                content.path("text").isTextual() || content.path("size").asInt() == 0;
        return Optional.of(new RecordedExchange(
                number,
                sent,
                status,
                received(fields(response.path("headers"))),
                isRecorded ? bytes(content, content.path("encoding").asText()) : null,
                time(entry.path("startedDateTime").asText())));
    }

    private static List<Field> fields(JsonNode headers) {
        List<Field> fields = new ArrayList<>();
        for (JsonNode header : headers) {
            String name = header.path("name").asText();
            if (!name.startsWith(":")) { // pseudo-header fields of HTTP/2
                // Browsers join repeated fields by line feeds.
                for (String value : header.path("value").asText().split("\n", -1)) {
                    fields.add(new Field(name, value));
                }
            }
        }
        return fields;
    }

    /** HAR has bodies without compression. */
    private static List<Field> received(List<Field> fields) {
        fields.removeIf(field -> field.name().equalsIgnoreCase("Content-Encoding"));
        return fields;
    }

    private static byte[] bytes(JsonNode content, String encoding) {
        String text = content.path("text").asText();
        if (!encoding.equals("base64")) {
            return text.getBytes(UTF_8);
        }
        try {
            return Base64.getMimeDecoder().decode(text.getBytes(ISO_8859_1));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("a text is not Base64 as its encoding says", e);
        }
    }

    private static Optional<String> authority(String url) {
        try {
            return Optional.ofNullable(new URI(url.replaceFirst("[?].*", "")).getRawAuthority());
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static @Nullable Instant time(String text) {
        try {
            return text.isEmpty() ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
