package dev.guestwifi.conformance.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** § Conditional requests: what If-None-Match says, in one field or several. */
record Conditions(boolean isAny, boolean isMalformed, List<String> opaque) {
    private static final Pattern TAG =
            Pattern.compile("\\G[ \\t]*(?:(?:W/)?(\"[\\x21\\x23-\\x7E\\x80-\\xFF]*\"))?[ \\t]*(?:,|$)");

    static Conditions of(WireRequest request) {
        List<String> values = request.values("If-None-Match");
        if (values.equals(List.of("*"))) {
            return new Conditions(true, false, List.of());
        }
        List<String> opaque = new ArrayList<>();
        String all = String.join(",", values);
        Matcher tag = TAG.matcher(all);
        int end = 0;
        while (end < all.length() && tag.find()) {
            end = tag.end();
            if (tag.group(1) != null) {
                opaque.add(tag.group(1));
            }
        }
        return new Conditions(false, end < all.length(), opaque);
    }

    /** Entity tags are compared weakly. */
    boolean isMatch(String current) {
        return isAny || opaque.contains(opaque(current));
    }

    static String opaque(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }
}
