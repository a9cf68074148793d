package dev.guestwifi.conformance.model;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** RFC 9110, section 12.5.3: whether a client accepts gzip. */
public final class AcceptEncoding {
    private static final Pattern ZERO = Pattern.compile("(?i).*;\\s*q=0(\\.0{0,3})?\\s*");

    private static final Pattern WEIGHT =
            Pattern.compile("[^;]*(?:;[ \t]*[qQ]=(0(?:\\.[0-9]{0,3})?|1(?:\\.0{0,3})?)[ \t]*)?");

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

    /** Whether its weight for gzip is neither 0 nor below that of identity, and in the form of HTTP. */
    public static boolean asksForGzip(WireRequest request) {
        List<String> members = Field.members(request.values("Accept-Encoding"));
        double identity = weight(members, "identity").orElse(0);
        OptionalDouble gzip = weight(members, "gzip|x-gzip");
        double asked = (gzip.isPresent() ? gzip : weight(members, "\\*")).orElse(0);
        return asked > 0 && asked >= identity;
    }

    /** Whether every weight that it gives to gzip is below every one that it gives to identity. */
    static boolean prefersIdentity(WireRequest request) {
        List<String> members = Field.members(request.values("Accept-Encoding"));
        boolean isWellFormed =
                members.stream().allMatch(one -> WEIGHT.matcher(one).matches());
        String asked = members.stream().anyMatch(one -> isOf(one, "gzip|x-gzip")) ? "gzip|x-gzip" : "\\*";
        double most = members.stream()
                .filter(one -> isOf(one, asked))
                .mapToDouble(AcceptEncoding::weight)
                .max()
                .orElse(0);
        OptionalDouble identity = weight(members, "identity");
        return isWellFormed && identity.isPresent() && most < identity.getAsDouble();
    }

    /** The least of them; none that is malformed. */
    private static OptionalDouble weight(List<String> members, String codings) {
        return members.stream()
                .filter(one -> isOf(one, codings))
                .mapToDouble(AcceptEncoding::weight)
                .min();
    }

    private static double weight(String member) {
        Matcher weight = WEIGHT.matcher(member);
        return weight.matches() ? Double.parseDouble(Objects.requireNonNullElse(weight.group(1), "1")) : 0;
    }

    private static boolean isOf(String member, String codings) {
        return coding(member).matches(codings);
    }

    private static String coding(String member) {
        return member.replaceAll(";.*", "").strip().toLowerCase(Locale.ROOT);
    }
}
