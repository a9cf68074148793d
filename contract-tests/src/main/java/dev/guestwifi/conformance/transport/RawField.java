package dev.guestwifi.conformance.transport;

/**
 * A header field. In a request it is sent as written; in a response each character of the value is one byte of it,
 * without white space around it.
 */
public record RawField(String name, String value) {
    /** Whether this is the field of that name, whatever the case. */
    public boolean is(String other) {
        return name.equalsIgnoreCase(other);
    }
}
