package dev.guestwifi.conformance.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A row of a list. Not safe for use by several threads. */
public final class ModelRow implements Comparable<ModelRow> {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Comparator<ModelRow> ORDER =
            Comparator.comparing(ModelRow::createdAt).thenComparing(ModelRow::id);

    private final long teamId;
    private final long id;
    private final Instant createdAt;
    private final Supplier<ObjectNode> source;
    private @Nullable ObjectNode json;
    private int hash;

    private ModelRow(long teamId, long id, Instant createdAt, Supplier<ObjectNode> source) {
        this.teamId = teamId;
        this.id = id;
        this.createdAt = createdAt;
        this.source = source;
    }

    /** A row with a malformed {@code created_at} counts as one of 1970; other rules report it. */
    public static ModelRow of(long teamId, ObjectNode json) {
        return of(teamId, json.path("id").asLong(), json.path("created_at").asText(), () -> json);
    }

    /** @param json called once, when the row is first used: most rows never are */
    public static ModelRow of(long teamId, long id, String createdAt, Supplier<ObjectNode> json) {
        return new ModelRow(teamId, id, time(createdAt), json);
    }

    public long teamId() {
        return teamId;
    }

    public long id() {
        return id;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Its representation, as it is read from a response. */
    public ObjectNode json() {
        ObjectNode known = json;
        if (known == null) {
            String text = source.get().toString();
            known = read(text);
            json = known;
            hash = text.hashCode();
        }
        return known;
    }

    /** Of the representation. */
    int hash() {
        json();
        return hash;
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            return Instant.EPOCH;
        }
    }

    /** Parsed numbers have other classes than set ones and would not be equal. */
    private static ObjectNode read(String text) {
        try {
            return (ObjectNode) JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was written as JSON can be read", e);
        }
    }

    /** § Pages: by {@code created_at}, then by {@code id}. */
    @Override
    public int compareTo(ModelRow other) {
        return ORDER.compare(this, other);
    }
}
