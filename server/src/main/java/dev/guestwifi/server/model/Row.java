package dev.guestwifi.server.model;

import java.time.Instant;
import java.util.Comparator;

/** A row of a list. Lists are ordered by {@code created_at}, then {@code id}, both ascending. */
public interface Row {
    /** The order of every list: total and stable. */
    Comparator<Row> ORDER = Comparator.comparing(Row::createdAt).thenComparingLong(Row::id);

    long id();

    /** The team whose list the row stands in. */
    long teamId();

    /** Microsecond precision. */
    Instant createdAt();
}
