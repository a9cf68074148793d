package dev.guestwifi.spec.yaml;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one YAML or JSON document. Jackson alone reads an alias as text and a merge key as a member of that name. */
public final class YamlReader {
    private static final YAMLFactory FACTORY = YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final ObjectMapper MAPPER = new ObjectMapper(FACTORY);
    private static final String MERGE = "<<";

    private static final Pattern ANCHOR = Pattern.compile("&([^\\s,\\[\\]{}]+)");

    private final YAMLParser parser;
    private final List<String> lines;
    private final Map<String, JsonNode> anchors = new HashMap<>();

    private YamlReader(YAMLParser parser, List<String> lines) {
        this.parser = parser;
        this.lines = lines;
    }

    /** @throws IOException also if the file is no YAML, repeats a key, or has an alias without an anchor before it */
    public static JsonNode read(Path file) throws IOException {
        return read(Files.readString(file));
    }

    /** As {@link #read(Path)}; a text without a document gives a missing node. */
    public static JsonNode read(String yaml) throws IOException {
        try (YAMLParser parser = FACTORY.createParser(yaml)) {
            parser.setCodec(MAPPER);
            return parser.nextToken() == null
                    ? MissingNode.getInstance()
                    : new YamlReader(parser, yaml.lines().toList()).value();
        }
    }

    private JsonNode value() throws IOException {
        if (parser.isCurrentAlias()) {
            return anchored(parser.getText());
        }
        boolean scalar = parser.currentToken().isScalarValue();
        String anchor = scalar ? scalarAnchor() : parser.getObjectId();
        JsonNode node = parser.currentToken() == JsonToken.START_OBJECT
                ? object()
                : parser.currentToken() == JsonToken.START_ARRAY ? array() : MAPPER.readTree((JsonParser) parser);
        if (anchor != null) {
            anchors.put(anchor, node);
        }
        return node;
    }

    /** The parser tells the anchors of mappings and lists only; that of a scalar is where the scalar begins. */
    private @Nullable String scalarAnchor() {
        JsonLocation start = parser.currentTokenLocation();
        String line = start.getLineNr() > lines.size() ? "" : lines.get(start.getLineNr() - 1);
        int column = Math.min(start.getColumnNr() - 1, line.codePointCount(0, line.length()));
        Matcher anchor = ANCHOR.matcher(line).region(line.offsetByCodePoints(0, column), line.length());
        return anchor.lookingAt() ? anchor.group(1) : null;
    }

    private JsonNode anchored(String anchor) throws IOException {
        JsonNode node = anchors.get(anchor);
        if (node == null) {
            throw new IOException(
                    "line " + parser.currentTokenLocation().getLineNr() + ": no anchor before *" + anchor);
        }
        return node.deepCopy();
    }

    private ArrayNode array() throws IOException {
        ArrayNode array = MAPPER.createArrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value());
        }
        return array;
    }

    /** A member written here overrides a merged one, wherever the merge key stands. */
    private ObjectNode object() throws IOException {
        ObjectNode object = MAPPER.createObjectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            if (name.equals(MERGE)) {
                merge(value(), object);
            } else {
                object.set(name, value());
            }
        }
        return object;
    }

    /** Of several merged mappings the first that has a member decides. */
    private static void merge(JsonNode merged, ObjectNode into) {
        if (merged.isArray()) {
            merged.forEach(mapping -> merge(mapping, into));
            return;
        }
        for (Map.Entry<String, JsonNode> member : merged.properties()) {
            if (!into.has(member.getKey())) {
                into.set(member.getKey(), member.getValue());
            }
        }
    }
}
