package dev.guestwifi.conformance.compare;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guestwifi.conformance.model.Field;
import dev.guestwifi.conformance.model.WireRequest;
import dev.guestwifi.conformance.model.WireResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The values of the placeholders in one sequence. */
final class Placeholders {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(id|tag|strong|key|code|full)([0-9]*)}}");
    private static final String NO_ID = "9007199254740990";
    /** Code points of the longest code; those of the prefix are ASCII. */
    private static final int LONGEST = 64;

    private final String codePrefix;
    private final List<String> ids = new ArrayList<>();
    private final List<String> tags = new ArrayList<>();
    private final Map<String, String> keys = new HashMap<>();

    Placeholders(String codePrefix) {
        this.codePrefix = codePrefix;
    }

    WireRequest filled(WireRequest template) {
        WireRequest request = template.target(filled(template.target()))
                .fields(fields -> fields.stream()
                        .map(field -> new Field(field.name(), filled(field.value())))
                        .toList());
        String body = new String(template.body(), ISO_8859_1);
        return body.contains("{{") ? request.body(filled(body).getBytes(ISO_8859_1)) : request;
    }

    private String filled(String text) {
        if (!text.contains("{{")) {
            return text;
        }
        Matcher placeholder = PLACEHOLDER.matcher(text);
        return placeholder.replaceAll(found -> Matcher.quoteReplacement(value(found.group(1), found.group(2))));
    }

    private String value(String kind, String number) {
        return switch (kind) {
            case "id" -> at(ids, number, NO_ID);
            case "tag" -> at(tags, number, "W/\"none\"");
            case "strong" -> at(tags, number, "\"none\"").replaceFirst("^W/", "");
            case "key" ->
                keys.computeIfAbsent(number, absent -> UUID.randomUUID().toString());
            case "full" -> codePrefix + "%F0%9F%98%80".repeat(Math.max(0, LONGEST - codePrefix.length()));
            default -> codePrefix;
        };
    }

    private static String at(List<String> values, String number, String otherwise) {
        int index = Integer.parseInt(number);
        return index < values.size() ? values.get(index) : otherwise;
    }

    /** The number of the placeholder of a voucher. */
    int indexOf(long id) {
        return ids.indexOf(Long.toString(id));
    }

    void note(WireRequest request, WireResponse response) {
        List<String> actual = response.values("ETag");
        tags.add(actual.isEmpty() ? "W/\"none\"" : actual.get(0));
        JsonNode id = response.status() == 201 && request.method().equals("POST")
                ? response.json().path("data").path("id")
                : response.json().path("no id");
        if (id.isIntegralNumber()) {
            ids.add(id.asText());
        }
    }
}
