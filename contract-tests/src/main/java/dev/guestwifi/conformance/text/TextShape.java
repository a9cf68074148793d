package dev.guestwifi.conformance.text;

import java.util.Collection;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The shape of a text or value: what stays the same when ids, times, codes and other data change. Shapes contain no
 * data of a target.
 */
public final class TextShape {
    private static final int LONGEST = 160;
    private static final int SCANNED = 2000;
    private static final String ELLIPSIS = "…";
    private static final Pattern URL = Pattern.compile("https?://[^\\s\"]++");
    private static final Pattern GROUPED = Pattern.compile("\"[^\"]*+\"|\\[[^\\]]*+]|\\{[^}]*+}|<[^>]*+>");
    private static final Pattern WITH_DIGIT =
            Pattern.compile("[\\p{L}_+:.-]*+\\p{Nd}[\\p{L}\\p{Nd}_+:.-]*(?<![:.])");
    private static final Pattern INDEX = Pattern.compile("/[0-9]++(?=/|$)");

    private TextShape() {}

    /** A sentence without quoted values, lists, addresses, and words with digits. */
    public static String of(String text) {
        String shape = text.length() > SCANNED ? text.substring(0, SCANNED) : text;
        shape = URL.matcher(shape).replaceAll("URL");
        shape = GROUPED.matcher(shape).replaceAll(ELLIPSIS);
        shape = WITH_DIGIT.matcher(shape).replaceAll("N").strip();
        return shape.length() > LONGEST ? shape.substring(0, LONGEST) : shape;
    }

    /** A JSON pointer without the indices of arrays. */
    public static String ofPointer(String pointer) {
        return INDEX.matcher(pointer).replaceAll("/*");
    }

    /** The kind of a value in Java. */
    public static String kindOf(@Nullable Object value) {
        if (value == null) {
            return "nothing";
        }
        if (value instanceof Number) {
            return "number";
        }
        if (value instanceof Boolean) {
            return "boolean";
        }
        return value instanceof Collection ? "list" : kind(value.toString());
    }

    /** The kind of a value that is written as JSON, or {@code words} for anything else. */
    public static String kind(String json) {
        if (json.isEmpty()) {
            return "nothing";
        }
        char first = json.charAt(0);
        if (first == '"') {
            return "text";
        }
        if (first == '[') {
            return "list";
        }
        if (first == '{') {
            return "object";
        }
        if ("true".equals(json) || "false".equals(json)) {
            return "boolean";
        }
        if ("null".equals(json) || "nothing".equals(json)) {
            return json;
        }
        boolean isNumber = json.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '-' || c == '.');
        return isNumber ? "number" : "words";
    }
}
