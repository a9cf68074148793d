package dev.guestwifi.conformance.pact;

import java.util.Locale;

/** The rules for pacts, each with the section of the contract that it rests on unless a finding has a closer one. */
public enum PactRule {
    PATH("Values", "Path and method belong to an operation of the contract"),
    PARAMETER("Values", "The operation knows every query parameter and form field of the request"),
    REQUEST("Errors", "The contract gives the request the response that the pact expects"),
    KEY("Keys", "A request that is to succeed has a key in X-API-Key"),
    STATUS("Errors", "The operation documents the status"),
    PROBLEM_CODE("Errors", "The problem code exists and belongs to the status"),
    MEDIA_TYPE("Other protocol notes", "The response has the media type of the contract"),
    HEADER("Other protocol notes", "The contract promises every header field of the response, with this value"),
    BODY("#/components/schemas", "The example body fits the schema of the response"),
    MEMBER("#/components/schemas", "The contract promises every member of the example body"),
    OPTIONAL_MEMBER("#/components/schemas", "A response may lack members that are not required"),
    VALUE("Other protocol notes", "A value without a matching rule is the one that the contract gives this request"),
    OPEN_VALUE("Other protocol notes", "A value that the contract leaves open has a matching rule"),
    MATCHING_RULE("#/components/schemas", "Some value that the contract allows satisfies the matching rule"),
    EXAMPLE("#/components/schemas", "The example satisfies its own matching rule"),
    GENERATOR("Values", "Generated values are ones that the contract allows"),
    FORM("Other protocol notes", "The file is a pact that the usual tools can verify");

    private final String section;
    private final String sentence;

    PactRule(String section, String sentence) {
        this.section = section;
        this.sentence = sentence;
    }

    /** A heading of the contract's description, or a JSON pointer into the document. */
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
