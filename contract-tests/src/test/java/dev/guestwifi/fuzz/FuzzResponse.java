package dev.guestwifi.fuzz;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * A response as it came.
 *
 * @param fields in the order of arrival
 * @param body without framing
 */
record FuzzResponse(int status, List<FuzzRequest.Field> fields, byte[] body) {
    List<String> all(String name) {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(FuzzRequest.Field::value)
                .toList();
    }

    Optional<String> field(String name) {
        return all(name).stream().findFirst();
    }

    String id() {
        return field(FuzzRequest.ID).orElse("");
    }

    boolean isLast() {
        return all("Connection").stream().anyMatch(value -> value.equalsIgnoreCase("close"));
    }

    /** The body before it was compressed. */
    byte[] content() {
        if (body.length == 0 || !all("Content-Encoding").contains("gzip")) {
            return body;
        }
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return gzip.readAllBytes();
        } catch (IOException e) {
            throw new MalformedResponseException("the body is no gzip", e);
        }
    }
}
