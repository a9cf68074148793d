package dev.guestwifi.conformance.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * A creation that is remembered by its Idempotency-Key.
 *
 * @param apiKey the API key it came with
 * @param terms the values of all fields that the operation knows
 * @param data the voucher as it was created
 */
record RememberedCreation(
        String apiKey, long teamId, String idempotencyKey, Map<String, String> terms, JsonNode data) {}
