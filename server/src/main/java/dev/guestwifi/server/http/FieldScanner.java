package dev.guestwifi.server.http;

import org.jspecify.annotations.Nullable;

/** Reads the value of a header field from left to right by the grammar of RFC 9110, 5.6, and never goes back. */
final class FieldScanner {
    private static final String TOKEN_MARKS = "!#$%&'*+-.^_`|~";

    private final String text;
    private int at;

    FieldScanner(String text) {
        this.text = text;
    }

    boolean isAtEnd() {
        return at == text.length();
    }

    /** Whether these characters come next; they are skipped then. */
    boolean skip(String expected) {
        boolean comes = text.startsWith(expected, at);
        at += comes ? expected.length() : 0;
        return comes;
    }

    /** Skips optional white space. */
    FieldScanner space() {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return this;
    }

    /** The token that comes next, empty if there is none. */
    String token() {
        int start = at;
        while (at < text.length() && isTokenCharacter(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    /** A token or the content of a quoted string; null if neither comes next. */
    @Nullable
    String value() {
        if (!skip("\"")) {
            String token = token();
            return token.isEmpty() ? null : token;
        }
        StringBuilder content = new StringBuilder();
        while (at < text.length()) {
            char next = text.charAt(at++);
            if (next == '"') {
                return content.toString();
            }
            if (next == '\\') {
                if (isAtEnd()) {
                    return null;
                }
                next = text.charAt(at++);
            }
            content.append(next);
        }
        return null;
    }

    /** The opaque part of an entity tag, with its quotes; null if none comes next. A backslash in it is itself. */
    @Nullable
    String opaqueTag() {
        int start = at;
        if (!skip("\"")) {
            return null;
        }
        while (at < text.length() && isTagCharacter(text.charAt(at))) {
            at++;
        }
        return skip("\"") ? text.substring(start, at) : null;
    }

    private static boolean isTokenCharacter(char c) {
        return (c >= '0' && c <= '9')
                || (c >= 'A' && c <= 'Z')
                || (c >= 'a' && c <= 'z')
                || TOKEN_MARKS.indexOf(c) >= 0;
    }

    private static boolean isTagCharacter(char c) {
        return c == '!' || (c >= '#' && c <= '~') || c >= '\u0080';
    }
}
