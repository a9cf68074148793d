package dev.guestwifi.conformance.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Comparator;

/**
 * A row of a list.
 *
 * @param json its representation, as it is read from a response
 * @param hash of the representation
 */
public record ModelRow(long teamId, long id, Instant createdAt, ObjectNode json, int hash)
        implements Comparable<ModelRow> {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Comparator<ModelRow> ORDER =
            Comparator.comparing(ModelRow::createdAt).thenComparing(ModelRow::id);

    /** A row whose {@code created_at} is no time is taken for one of 1970: that it is none is for other rules to say. */
    public static ModelRow of(long teamId, ObjectNode json) {
        Instant createdAt = time(json.path("created_at").asText());
        String text = json.toString();
        return new ModelRow(teamId, json.path("id").asLong(), createdAt, read(text), text.hashCode());
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            return Instant.EPOCH;
        }
    }

    /** Numbers that are read are of other classes than those that are set, and then not equal. */
    private static ObjectNode read(String text) {
        try {
            return (ObjectNode) JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was written as JSON can be read", e);
        }
    }

    /** Pages: by {@code created_at}, then by {@code id}. */
    @Override
    public int compareTo(ModelRow other) {
        return ORDER.compare(this, other);
    }
}
