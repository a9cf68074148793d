package dev.guestwifi.conformance.contract;

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
 */
public record Body(@Nullable String text, @Nullable JsonNode json) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public static Body of(byte[] bytes) {
        String text = text(bytes);
        return new Body(text, text == null || text.isEmpty() ? null : json(text));
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

    private static @Nullable JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            return null;
        }
    }
}
