package dev.guestwifi.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Bytes that were sent as one request.
 *
 * @param id the one that its response should carry, if the server can read it
 * @param target as it was before any damage to the bytes
 * @param isPlain whether nothing but the contract's grammar has shaped it
 * @param hasItsId whether it names the id once, so that the server must take it
 * @param isDamaged whether bytes were changed, so that it may be no request, or several
 */
record SentRequest(
        String id, String method, String target, byte[] bytes, boolean isPlain, boolean hasItsId, boolean isDamaged) {
    private static final Pattern CLOSING =
            Pattern.compile("(?i)(?s)^[^\r]* HTTP/1\\.0\r\n.*|.*\r\nConnection:[^\r]*close.*\r\n\r\n.*");

    static SentRequest of(FuzzRequest request) {
        long ids = request.fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(FuzzRequest.ID))
                .count();
        return new SentRequest(
                request.id, request.method, request.target, request.bytes(), request.isPlain, ids == 1, false);
    }

    SentRequest damaged(byte[] other) {
        return new SentRequest(id, method, target, other, false, false, true);
    }

    boolean isHead() {
        return method.equals("HEAD");
    }

    /** Whether it asks that nothing more comes on its connection. */
    boolean mayClose() {
        return CLOSING.matcher(new String(bytes, ISO_8859_1).toUpperCase(Locale.ROOT))
                .matches();
    }

    boolean isAdmin() {
        return target.startsWith("/admin/api");
    }

    boolean isApi() {
        return target.startsWith("/api");
    }
}
