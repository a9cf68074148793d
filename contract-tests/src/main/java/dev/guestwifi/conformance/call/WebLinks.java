package dev.guestwifi.conformance.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code Link} fields in every form that RFC 8288 allows. */
public final class WebLinks {
    private static final Pattern TARGET = Pattern.compile("[\\s,]*<([^>]*)>");
    private static final Pattern PARAMETER = Pattern.compile(
            "[\\s;]*;\\s*([!#$%&'*+.^_`|~0-9A-Za-z-]+)\\s*(?:=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|([^\\s\";,]*)))?\\s*");

    private WebLinks() {}

    /**
     * The targets by relation type, which is in lower case.
     *
     * @param values of all fields, in their order
     */
    public static Map<String, List<String>> byRelation(List<String> values) {
        Map<String, List<String>> links = new TreeMap<>();
        for (String value : values) {
            int at = 0;
            for (Matcher target = from(TARGET, value, at); target.lookingAt(); target = from(TARGET, value, at)) {
                at = target.end();
                String relations = null;
                for (Matcher next = from(PARAMETER, value, at); next.lookingAt(); next = from(PARAMETER, value, at)) {
                    at = next.end();
                    if (relations == null && next.group(1).equalsIgnoreCase("rel")) { // later ones do not count
                        relations = next.group(2) == null ? String.valueOf(next.group(3)) : unquoted(next.group(2));
                    }
                }
                for (String relation : String.valueOf(relations).strip().split("\\s+", -1)) {
                    links.computeIfAbsent(relation.toLowerCase(Locale.ROOT), absent -> new ArrayList<>())
                            .add(target.group(1).strip());
                }
            }
        }
        return links;
    }

    private static Matcher from(Pattern pattern, String text, int at) {
        return pattern.matcher(text).region(at, text.length());
    }

    private static String unquoted(String text) {
        return text.replaceAll("\\\\(.)", "$1");
    }
}
