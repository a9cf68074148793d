package dev.guestwifi.conformance.pact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/**
 * The body of a request or response of a pact.
 *
 * @param text what is sent, if it is not given as JSON; empty otherwise
 * @param json a missing node if it is not JSON
 * @param mediaType that the file names beside the header fields; empty if it does not
 */
record PactBody(Kind kind, String text, JsonNode json, String mediaType) {
    /** Whether there is a body. */
    enum Kind {
        /** The pact says nothing about it. */
        ABSENT,
        /** There must be none. */
        EMPTY,
        JSON,
        TEXT,
        /** Bytes, which are not looked into. */
        BINARY
    }

    static final PactBody ABSENT = new PactBody(Kind.ABSENT, "", MissingNode.getInstance(), "");
    static final PactBody EMPTY = new PactBody(Kind.EMPTY, "", MissingNode.getInstance(), "");

    boolean isGiven() {
        return kind != Kind.ABSENT && kind != Kind.EMPTY;
    }
}
