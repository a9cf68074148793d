package dev.guestwifi.conformance.contract;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer, read once for all who look at it.
 *
 * @param text null when the bytes are not UTF-8
 * @param json null when the text is no JSON
 * @param flaw why there is no JSON, as what follows "the body "; empty where there is
 */
public record Body(@Nullable String text, @Nullable JsonNode json, String flaw) {
    private static final String NO_JSON = "is no JSON";
    /** More than the largest page has by far; a tree of more would take gigabytes. */
    private static final int MOST_TOKENS = 2_000_000;

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxTokenCount(MOST_TOKENS).build())
            .build());

    public static Body of(byte[] bytes) {
        String text = text(bytes);
        if (text == null || text.isEmpty()) {
            return new Body(text, null, NO_JSON);
        }
        try {
            JsonNode json = JSON.readTree(text);
            return json.isMissingNode() ? new Body(text, null, NO_JSON) : new Body(text, json, "");
        } catch (StreamConstraintsException e) {
            return new Body(text, null, "is JSON that nobody can read: " + e.getOriginalMessage());
        } catch (IOException e) {
            return new Body(text, null, NO_JSON);
        }
    }

    boolean isEmpty() {
        return text != null && text.isEmpty();
    }

    private static @Nullable String text(byte[] bytes) {
        try {
            // Unlike the constructor of String this refuses what is malformed.
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
