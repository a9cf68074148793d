package dev.guestwifi.conformance.model;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** RFC 9110, section 12.5.3: whether a client asks for gzip. */
final class AcceptEncoding {
    private static final Pattern ZERO = Pattern.compile("(?i).*;\\s*q=0(\\.0{0,3})?\\s*");

    private AcceptEncoding() {}

    static boolean takesGzip(WireRequest request) {
        List<String> members = Field.members(request.values("Accept-Encoding"));
        List<String> named = members.stream()
                .filter(one -> coding(one).matches("x-gzip|gzip"))
                .toList();
        List<String> decisive = named.isEmpty()
                ? members.stream().filter(one -> coding(one).equals("*")).toList()
                : named;
        return decisive.stream().anyMatch(one -> !ZERO.matcher(one).matches());
    }

    private static String coding(String member) {
        return member.replaceAll(";.*", "").strip().toLowerCase(Locale.ROOT);
    }
}
