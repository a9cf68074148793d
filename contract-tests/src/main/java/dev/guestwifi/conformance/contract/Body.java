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
 * The body of a response, parsed once.
 *
 * @param text null if the bytes are not UTF-8
 * @param json null if the text is not JSON
 * @param flaw why there is no JSON, as a phrase after "the body"; empty if there is
 */
public record Body(@Nullable String text, @Nullable JsonNode json, String flaw) {
    private static final String NO_JSON = "is not JSON";
    /** Far more than the largest page has; a larger tree would take gigabytes. */
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
            return new Body(text, null, "is not readable JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            return new Body(text, null, NO_JSON);
        }
    }

    boolean isEmpty() {
        return text != null && text.isEmpty();
    }

    private static @Nullable String text(byte[] bytes) {
        try {
            // Unlike the constructor of String this refuses malformed bytes.
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
