package dev.guestwifi.conformance.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/**
 * A row of a list.
 *
 * @param json its representation
 */
public record ModelRow(long teamId, ObjectNode json) implements Comparable<ModelRow> {
    public long id() {
        return json.path("id").asLong();
    }

    public Instant createdAt() {
        return Instant.parse(json.path("created_at").asText());
    }

    @Override
    public int compareTo(ModelRow other) {
        int byTime = createdAt().compareTo(other.createdAt());
        return byTime != 0 ? byTime : Long.compare(id(), other.id());
    }
}
