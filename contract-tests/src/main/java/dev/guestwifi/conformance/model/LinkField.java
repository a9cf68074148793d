package dev.guestwifi.conformance.model;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** RFC 8288: what a Link header says, in any of its forms. */
final class LinkField {
    private static final String TOKEN = "[!#$%&'*+\\-.^_`|~0-9A-Za-z]+";
    private static final String QUOTED = "\"(?:[^\"\\\\]|\\\\.)*\"";
    private static final Pattern PARAMETER =
            Pattern.compile("\\G[ \\t]*;[ \\t]*(" + TOKEN + ")(?:[ \\t]*=[ \\t]*(" + TOKEN + "|" + QUOTED + "))?");
    private static final Pattern ADDRESS = Pattern.compile("\\G[ \\t,]*<([^>]*)>");

    private LinkField() {}

    /** The addresses by their relation types; empty if the field is malformed or a relation comes twice. */
    static Optional<Map<String, String>> relations(List<String> values) {
        String all = String.join(",", values);
        Map<String, String> relations = new HashMap<>();
        Matcher address = ADDRESS.matcher(all);
        int at = 0;
        while (address.find(at)) {
            at = address.end();
            Matcher parameter = PARAMETER.matcher(all);
            String relation = null;
            while (parameter.find(at)) {
                at = parameter.end();
                if (parameter.group(1).equalsIgnoreCase("rel") && relation == null && parameter.group(2) != null) {
                    relation = parameter.group(2).replaceAll("^\"|\"$", "");
                }
            }
            for (String type : (relation == null ? "" : relation).strip().split("[ \\t]+", -1)) {
                if (relations.put(type.toLowerCase(Locale.ROOT), address.group(1)) != null) {
                    return Optional.empty();
                }
            }
        }
        return all.substring(at).matches("[ \\t,]*") ? Optional.of(relations) : Optional.empty();
    }
}
