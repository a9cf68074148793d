package dev.guestwifi.conformance.pact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.guestwifi.conformance.model.Field;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads one interaction in any of the forms that tools write. */
final class InteractionReader {
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final int SUCCESS = 200;

    private final boolean isV4;

    /** @param isV4 whether bodies are objects with {@code content}, as in version 4 */
    InteractionReader(boolean isV4) {
        this.isV4 = isV4;
    }

    /** @param number of the interaction in its file, from 1 */
    Interaction read(JsonNode interaction, int number) throws UnreadablePactException {
        String description = interaction.path("description").asText();
        String name = description.isEmpty() ? "interaction " + number : description;
        JsonNode request = interaction.path("request");
        JsonNode response = interaction.path("response");
        if (!request.isObject() || !response.isObject()) {
            throw new UnreadablePactException(
                    "is not a pact: interaction " + number + " lacks its request or its response");
        }
        JsonNode status = response.path("status");
        return new Interaction(
                name,
                states(interaction),
                request(request),
                new Interaction.Response(status.isMissingNode() ? SUCCESS : status.asInt(), message(response)));
    }

    private static List<JsonNode> states(JsonNode interaction) {
        List<JsonNode> states = new ArrayList<>();
        for (String name : List.of("providerStates", "providerState", "provider_states", "provider_state")) {
            JsonNode given = interaction.path(name);
            if (given.isArray()) {
                given.forEach(states::add);
            } else if (given.isTextual()) {
                states.add(given);
            }
        }
        return states;
    }

    private Interaction.Request request(JsonNode request) {
        List<Field> query = new ArrayList<>();
        JsonNode given = request.path("query");
        String raw = given.isTextual() ? UrlText.safe(given.asText()) : "";
        if (given.isTextual()) {
            query.addAll(UrlText.pairs(raw));
        } else {
            given.properties()
                    .forEach(parameter -> values(parameter.getValue())
                            .forEach(value -> query.add(new Field(parameter.getKey(), value))));
            raw = UrlText.encoded(query);
        }
        return new Interaction.Request(
                request.path("method").asText("GET").toUpperCase(Locale.ROOT),
                request.path("path").asText("/"),
                query,
                raw,
                message(request));
    }

    private PactMessage message(JsonNode message) {
        List<Field> headers = new ArrayList<>();
        for (Map.Entry<String, JsonNode> header : message.path("headers").properties()) {
            values(header.getValue()).forEach(value -> headers.add(new Field(header.getKey(), value)));
        }
        return new PactMessage(
                headers, body(message), MatchingRules.of(message.path("matchingRules")), message.path("generators"));
    }

    /** A value, or a list of values. */
    private static List<String> values(JsonNode value) {
        List<String> values = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(one -> values.add(one.isNull() ? "" : one.asText()));
        } else {
            values.add(value.isNull() ? "" : value.asText());
        }
        return values;
    }

    private PactBody body(JsonNode message) {
        JsonNode body = message.path("body");
        boolean isWrapped = isV4 && (body.isNull() || (body.isObject() && !body.has("content")));
        if (body.isMissingNode() || isWrapped) {
            return PactBody.ABSENT;
        }
        if (body.isNull()) {
            return PactBody.EMPTY;
        }
        return isV4 && body.isObject() ? wrapped(body) : of(body, "");
    }

    private static PactBody wrapped(JsonNode body) {
        String type = body.path("contentType").asText();
        JsonNode content = body.path("content");
        String encoded = body.path("encoded").asText().toLowerCase(Locale.ROOT);
        if (content.isNull()) {
            return PactBody.EMPTY;
        }
        if (content.isTextual() && (encoded.equals("base64") || encoded.equals("true"))) {
            return decoded(content.asText(), type);
        }
        return of(content, type);
    }

    private static PactBody decoded(String base64, String type) {
        try {
            String text = new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
            return text.indexOf('\uFFFD') >= 0
                    ? new PactBody(PactBody.Kind.BINARY, "", MissingNode.getInstance(), type)
                    : text(text, type);
        } catch (IllegalArgumentException e) {
            return new PactBody(PactBody.Kind.BINARY, "", MissingNode.getInstance(), type);
        }
    }

    private static PactBody of(JsonNode content, String type) {
        return content.isTextual() ? text(content.asText(), type) : new PactBody(PactBody.Kind.JSON, "", content, type);
    }

    /** JSON may be given as the text that is sent. */
    private static PactBody text(String text, String type) {
        if (text.isEmpty()) {
            return PactBody.EMPTY;
        }
        String start = text.stripLeading();
        if (start.startsWith("{") || start.startsWith("[")) {
            try {
                JsonNode json = JSON.readTree(text);
                boolean isStructure =
                        json.getNodeType() == JsonNodeType.OBJECT || json.getNodeType() == JsonNodeType.ARRAY;
                return new PactBody(isStructure ? PactBody.Kind.JSON : PactBody.Kind.TEXT, text, json, type);
            } catch (JsonProcessingException e) {
                return new PactBody(PactBody.Kind.TEXT, text, MissingNode.getInstance(), type);
            }
        }
        return new PactBody(PactBody.Kind.TEXT, text, MissingNode.getInstance(), type);
    }
}
