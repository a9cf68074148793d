package dev.guestwifi.conformance.model;

import java.util.List;
import java.util.Locale;

/** The media type of creations: forms in UTF-8, not compressed. */
final class MediaType {
    private static final String FORM = "application/x-www-form-urlencoded";

    private MediaType() {}

    /** #/paths/~1vouchers/post: names in any case, charset UTF-8 or absent. */
    static boolean isForm(WireRequest request) {
        List<String> types = request.values("Content-Type");
        return types.size() == 1 && isForm(types.get(0)) && isIdentity(request.values("Content-Encoding"));
    }

    private static boolean isForm(String type) {
        String[] parts = type.split(";", -1);
        if (!parts[0].strip().toLowerCase(Locale.ROOT).equals(FORM)) {
            return false;
        }
        for (int i = 1; i < parts.length; i++) {
            String[] parameter = parts[i].strip().split("=", 2);
            if (parameter[0].equalsIgnoreCase("charset")
                    && (parameter.length < 2
                            || !parameter[1].replaceAll("^\"(.*)\"$", "$1").equalsIgnoreCase("utf-8"))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isIdentity(List<String> encodings) {
        return Field.members(encodings).stream().allMatch(encoding -> encoding.equalsIgnoreCase("identity"));
    }
}
