package dev.guestwifi.server.model;

/**
 * What a caller calls one creation, so that it can ask for it again.
 *
 * @param apiKeyId the API key the request came with: others may use the same name
 * @param name 1 to 255 visible ASCII characters
 */
public record IdempotencyKey(long apiKeyId, String name) {}
