package dev.guestwifi.server.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The If-None-Match header field: {@code *} or a list of entity tags, compared weakly (RFC 9110, 13.1.2). */
public final class IfNoneMatch {
    private static final Pattern TAG = Pattern.compile("\\G[ \\t,]*(?:W/)?(\"[^\"]*\")");

    private IfNoneMatch() {}

    /** @param tag the weak tag of what would be sent */
    public static boolean matches(@Nullable String header, String tag) {
        if (header == null) {
            return false;
        }
        if (header.strip().equals("*")) {
            return true;
        }
        String opaque = tag.substring("W/".length());
        Matcher tags = TAG.matcher(header);
        while (tags.find()) {
            if (tags.group(1).equals(opaque)) {
                return true;
            }
        }
        return false;
    }
}
