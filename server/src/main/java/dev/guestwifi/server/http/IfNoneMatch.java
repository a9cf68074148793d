package dev.guestwifi.server.http;

import org.jspecify.annotations.Nullable;

/** The If-None-Match header field: {@code *} or a list of entity tags, compared weakly (RFC 9110, 13.1.2). */
public final class IfNoneMatch {
    private static final String WEAK = "W/";

    private IfNoneMatch() {}

    /**
     * A field that is malformed anywhere matches nothing: then the whole response is sent, which is never wrong.
     *
     * @param header the value of the field, several lines joined by commas
     * @param tag the weak tag of what would be sent
     */
    public static boolean matches(@Nullable String header, String tag) {
        if (header == null) {
            return false;
        }
        FieldScanner scanner = new FieldScanner(header);
        if (scanner.space().skip("*")) {
            return scanner.space().isAtEnd();
        }
        String wanted = tag.substring(WEAK.length());
        boolean isThere = false;
        boolean isAfterTag = false;
        while (!scanner.space().isAtEnd()) {
            if (scanner.skip(",")) {
                isAfterTag = false;
                continue;
            }
            scanner.skip(WEAK);
            String opaque = isAfterTag ? null : scanner.opaqueTag();
            if (opaque == null) {
                return false;
            }
            isThere |= opaque.equals(wanted);
            isAfterTag = true;
        }
        return isThere;
    }
}
