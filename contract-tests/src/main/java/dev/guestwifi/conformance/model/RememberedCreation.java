package dev.guestwifi.conformance.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * A creation with an Idempotency-Key.
 *
 * @param apiKey the API key of the request
 * @param terms the values of all known fields
 * @param data the voucher as it was created
 */
record RememberedCreation(
        String apiKey, long teamId, String idempotencyKey, Map<String, String> terms, JsonNode data) {}
