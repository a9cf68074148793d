package dev.guestwifi.admin;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Reads members of responses. REST-assured compiles a script for each path, which takes longer than the request. */
final class Members {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Members() {}

    private static JsonNode at(Response response, String... path) {
        try {
            JsonNode node = JSON.readTree(response.asByteArray());
            for (String name : path) {
                node = node.path(name);
            }
            return node;
        } catch (IOException e) {
            throw new UncheckedIOException(response.asString(), e);
        }
    }

    /** The code of a problem. */
    static String code(Response problem) {
        return text(problem, "code");
    }

    static String text(Response response, String... path) {
        return at(response, path).asText();
    }

    static int number(Response response, String... path) {
        return at(response, path).asInt();
    }

    static Map<String, Object> object(Response response, String... path) {
        return JSON.convertValue(at(response, path), new TypeReference<>() {});
    }

    static List<Map<String, Object>> list(Response response, String name) {
        return JSON.convertValue(at(response, name), new TypeReference<>() {});
    }
}
