package dev.guestwifi.spec.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.util.List;

/**
 * A named example of a body.
 *
 * @param title HTML
 */
record ExampleView(String title, String body) {
    private static final ObjectWriter JSON = new ObjectMapper()
            .writer(new DefaultPrettyPrinter()
                    .withSeparators(Separators.createDefaultInstance().withObjectFieldValueSpacing(Spacing.AFTER))
                    .withObjectIndenter(new DefaultIndenter("  ", "\n")));

    /** @param media the content of a response for one media type */
    static List<ExampleView> all(Document contract, JsonNode media) {
        return Document.each(media.path("examples"), (name, declared) -> of(contract.resolve(declared)));
    }

    private static ExampleView of(JsonNode example) {
        return new ExampleView(Markdown.line(example.path("summary").asText()), json(example.path("value")));
    }

    /** As people like to read it. */
    static String json(JsonNode value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("An example is no JSON", e);
        }
    }
}
