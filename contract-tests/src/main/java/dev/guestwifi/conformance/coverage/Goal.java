package dev.guestwifi.conformance.coverage;

/**
 * One thing that a run can come across.
 *
 * @param of the operation, by its id; for a {@link Kind#PROPERTY} the schema
 * @param what of it, like {@code 422}, {@code page maximum broken} or {@code email null}
 */
public record Goal(Kind kind, String of, String what) {
    /** What can be come across. */
    public enum Kind {
        /** An operation that succeeds. */
        OPERATION,
        /** An operation and a status that it documents. */
        STATUS,
        /** A parameter and a rule of its schema, kept or broken. */
        PARAMETER,
        /** A member of an answer with a value, null where it may be, left out where it may be. */
        PROPERTY
    }
}
