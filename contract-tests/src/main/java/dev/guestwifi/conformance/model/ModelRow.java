package dev.guestwifi.conformance.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Comparator;

/**
 * A row of a list.
 *
 * @param json its representation
 */
public record ModelRow(long teamId, long id, Instant createdAt, ObjectNode json) implements Comparable<ModelRow> {
    private static final Comparator<ModelRow> ORDER =
            Comparator.comparing(ModelRow::createdAt).thenComparing(ModelRow::id);

    /** @throws java.time.format.DateTimeParseException if {@code created_at} is no time */
    public static ModelRow of(long teamId, ObjectNode json) {
        Instant createdAt = Instant.parse(json.path("created_at").asText());
        return new ModelRow(teamId, json.path("id").asLong(), createdAt, json);
    }

    /** Pages: by {@code created_at}, then by {@code id}. */
    @Override
    public int compareTo(ModelRow other) {
        return ORDER.compare(this, other);
    }
}
