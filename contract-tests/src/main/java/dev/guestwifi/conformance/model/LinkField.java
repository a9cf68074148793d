package dev.guestwifi.conformance.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** RFC 8288: parses {@code Link} fields, in every form that clients must accept. */
public final class LinkField {
    private static final Pattern ADDRESS = Pattern.compile("\\G[\\s,]*<([^>]*)>");
    private static final Pattern PARAMETER = Pattern.compile("\\G\\s*;[\\s;]*(?:([!#$%&'*+.^_`|~0-9A-Za-z-]+)\\s*"
            + "(?:=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|([^\\s\";,]*)))?)?");

    private LinkField() {}

    /**
     * The addresses by relation type in lower case. Links from another address than the page's own ({@code anchor}) are
     * left out.
     *
     * @param values of all fields, in their order
     * @return empty if a field is malformed
     */
    public static Optional<Map<String, Set<String>>> relations(List<String> values) {
        Map<String, Set<String>> relations = new TreeMap<>();
        String all = String.join(",", values);
        int at = 0;
        Matcher address = ADDRESS.matcher(all);
        while (address.find(at)) {
            at = address.end();
            String relation = null; // only the first counts
            boolean isOfPage = true;
            Matcher parameter = PARAMETER.matcher(all);
            while (parameter.find(at)) {
                at = parameter.end();
                String name = String.valueOf(parameter.group(1)).toLowerCase(Locale.ROOT);
                relation = relation == null && name.equals("rel") ? value(parameter) : relation;
                isOfPage &= !name.equals("anchor");
            }
            if (relation != null && isOfPage) {
                for (String type : relation.strip().toLowerCase(Locale.ROOT).split("\\s+", -1)) {
                    relations
                            .computeIfAbsent(type, absent -> new LinkedHashSet<>())
                            .add(address.group(1).strip());
                }
            }
        }
        return all.substring(at).matches("[\\s,]*") ? Optional.of(relations) : Optional.empty();
    }

    private static String value(Matcher parameter) {
        return parameter.group(2) == null
                ? String.valueOf(parameter.group(3))
                : parameter.group(2).replaceAll("\\\\(.)", "$1");
    }
}
