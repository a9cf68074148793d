package dev.guestwifi.server.model;

/**
 * What is kept of the text of a key: enough to find it and to recognise it, too little to use it.
 *
 * @param sha256 lower-case hex of the SHA-256 of the key's ASCII bytes
 * @param prefix the first characters
 * @param last4 the last four characters
 */
public record Fingerprint(String sha256, String prefix, String last4) {}
