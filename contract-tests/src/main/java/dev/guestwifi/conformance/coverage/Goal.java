package dev.guestwifi.conformance.coverage;

/**
 * A coverage goal.
 *
 * @param of the id of the operation; for a {@link Kind#PROPERTY} the schema
 * @param what the goal, such as {@code 422}, {@code page maximum broken} or {@code email null}
 */
public record Goal(Kind kind, String of, String what) {
    /** The kinds of goals. */
    public enum Kind {
        /** An operation that succeeds. */
        OPERATION,
        /** An operation and a status that it documents. */
        STATUS,
        /** A parameter and a rule of its schema, with a valid or an invalid value. */
        PARAMETER,
        /** A property of a response: with a value, null, or left out, where the schema allows it. */
        PROPERTY
    }
}
