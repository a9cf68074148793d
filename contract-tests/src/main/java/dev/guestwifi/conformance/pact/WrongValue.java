package dev.guestwifi.conformance.pact;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guestwifi.conformance.model.Difference;

/**
 * A value that no response to the request has.
 *
 * @param path of the value
 * @param actual in the pact
 */
record WrongValue(BodyPath path, Difference difference, JsonNode actual) {}
