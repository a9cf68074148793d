package dev.guestwifi.conformance.pact;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads pacts of the versions 1 to 4, within bounds. */
final class PactReader {
    /** Far more than any pact of this API needs. */
    static final long LARGEST_FILE = 10L << 20;

    private static final int DEEPEST = 100;
    private static final int MOST_TOKENS = 1_000_000;
    private static final int MOST_INTERACTIONS = 2000;
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxTokenCount(MOST_TOKENS)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private PactReader() {}

    /** Whether a document looks like a pact. */
    static boolean isPact(JsonNode root) {
        return root.path("interactions").isArray() || root.path("messages").isArray();
    }

    static JsonNode json(Path file) throws UnreadablePactException {
        try {
            if (!Files.isRegularFile(file)) {
                throw new UnreadablePactException(Files.exists(file) ? "is not a file" : "does not exist");
            }
            if (Files.size(file) > LARGEST_FILE) {
                throw new UnreadablePactException("is larger than " + (LARGEST_FILE >> 20) + " MiB");
            }
            return JSON.readTree(file.toFile());
        } catch (StreamConstraintsException e) {
            throw new UnreadablePactException("is too deep or too large: it has more than " + DEEPEST + " levels, "
                    + MOST_TOKENS + " values, or an oversized one");
        } catch (JsonProcessingException e) {
            throw new UnreadablePactException("is not JSON" + place(e.getLocation()));
        } catch (NoSuchFileException e) {
            throw new UnreadablePactException("does not exist");
        } catch (IOException e) {
            throw new UnreadablePactException("cannot be read");
        }
    }

    private static String place(JsonLocation at) {
        return at == null ? "" : ": line " + at.getLineNr() + ", column " + at.getColumnNr();
    }

    static PactFile pact(JsonNode root) throws UnreadablePactException {
        if (!isPact(root)) {
            throw new UnreadablePactException("is not a pact: it has no list of interactions");
        }
        String version = version(root.path("metadata"));
        List<Interaction> interactions = new ArrayList<>();
        List<String> skipped = new ArrayList<>();
        root.path("messages")
                .forEach(message -> skipped.add(message.path("description").asText()));
        if (root.path("interactions").size() > MOST_INTERACTIONS) {
            throw new UnreadablePactException("has more than " + MOST_INTERACTIONS + " interactions");
        }
        int number = 0;
        for (JsonNode interaction : root.path("interactions")) {
            number++;
            String type = interaction.path("type").asText();
            if (type.isEmpty() || type.equals("Synchronous/HTTP")) {
                boolean isV4 = version.startsWith("4") || (version.isEmpty() && !type.isEmpty());
                interactions.add(new InteractionReader(isV4).read(interaction, number));
            } else {
                skipped.add(interaction.path("description").asText() + " (" + type + ")");
            }
        }
        return new PactFile(
                root.path("consumer").path("name").asText(),
                root.path("provider").path("name").asText(),
                version,
                interactions,
                skipped);
    }

    /** Tools have written it in three ways. */
    private static String version(JsonNode metadata) {
        for (String name : List.of("pactSpecification", "pact-specification", "pactSpecificationVersion")) {
            JsonNode version = metadata.path(name);
            String text = version.isObject() ? version.path("version").asText() : version.asText();
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }
}
