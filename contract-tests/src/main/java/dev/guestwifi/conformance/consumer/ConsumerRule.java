package dev.guestwifi.conformance.consumer;

import java.util.Locale;

/** The rules for consumers, each with the section of the contract that it rests on. */
public enum ConsumerRule {
    REQUEST("Errors", "Every request is one that the contract accepts"),
    PARAMETER_NAME("Values", "Parameters and fields have the names of the contract"),
    ENCODING("Values", "Values are percent-encoded once"),
    SECRET("Keys", "The key is sent in X-API-Key only"),
    DAYS("Dates and times", "Days are sent as they were given, in every time zone"),
    ALL_PAGES("Pages", "A list that is read beyond its first page is read until links.next is null"),
    END("Pages", "Reading ends with the last page, and retries end"),
    WAIT("Errors", "A request is repeated after 429 and 503 only when the time in Retry-After is over"),
    FINAL("Errors", "A request that was rejected permanently is not repeated"),
    IDEMPOTENCY("Idempotent requests", "A creation is repeated with the Idempotency-Key of its first attempt"),
    EFFECT("Idempotent requests", "Failures on the way change nothing about which vouchers are created and deleted"),
    RECOVERY("Errors", "The client recovers from temporary failures"),
    FAILURE("Errors", "The client reports permanent failures"),
    RESULT("Other protocol notes", "The client understands what the server sent");

    private final String section;
    private final String sentence;

    ConsumerRule(String section, String sentence) {
        this.section = section;
        this.sentence = sentence;
    }

    /** A heading of the contract's description. */
    public String section() {
        return section;
    }

    public String sentence() {
        return sentence;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
