package dev.guestwifi.server.http;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A media type and its charset. Other parameters mean nothing to a form and are left out.
 *
 * @param mediaType in lower case
 * @param charset in lower case, or null
 */
record ContentType(String mediaType, @Nullable String charset) {
    /** Null if the value of the field is malformed or names two charsets. */
    static @Nullable ContentType parse(String field) {
        FieldScanner scanner = new FieldScanner(field);
        String type = scanner.space().token();
        if (type.isEmpty() || !scanner.skip("/")) {
            return null;
        }
        String subtype = scanner.token();
        if (subtype.isEmpty()) {
            return null;
        }
        String charset = null;
        while (!scanner.space().isAtEnd()) {
            if (!scanner.skip(";")) {
                return null;
            }
            String name = scanner.space().token();
            if (name.isEmpty()) {
                continue; // RFC 9110, 5.6.6: there may be semicolons with nothing between.
            }
            String value = scanner.skip("=") ? scanner.value() : null;
            boolean isCharset = name.equalsIgnoreCase("charset");
            if (value == null || (isCharset && charset != null)) {
                return null;
            }
            charset = isCharset ? value.toLowerCase(Locale.ROOT) : charset;
        }
        return new ContentType((type + '/' + subtype).toLowerCase(Locale.ROOT), charset);
    }
}
