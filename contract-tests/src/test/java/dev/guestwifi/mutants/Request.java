package dev.guestwifi.mutants;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A request on its way to the server. Its parameters are those of the form in a POST, else those of the query; they
 * stay as they are written but for those that are set. Immutable.
 *
 * @param target of the request line, as it came
 * @param version like {@code HTTP/1.1}
 */
record Request(String method, String target, String version, HeaderFields fields, byte[] body) {
    private static final String BASE = "/api";
    private static final Set<String> LISTS = Set.of("/customers", "/customer-visits", "/venues", "/vouchers");
    private static final String KEY = "X-API-Key";

    boolean is(String one) {
        return method.equals(one);
    }

    boolean isCreate() {
        return is("POST") && path().equals("/vouchers");
    }

    boolean isList() {
        return is("GET") && LISTS.contains(path());
    }

    /** Below the base of the API, without the query. */
    String path() {
        String path = target.replaceAll("\\?.*", "");
        return path.startsWith(BASE) ? path.substring(BASE.length()) : path;
    }

    @Nullable
    String key() {
        return fields.get(KEY);
    }

    Request withKey(@Nullable String key) {
        return key == null ? without(KEY) : with(KEY, key);
    }

    Request with(String field, String value) {
        return new Request(method, target, version, fields.with(field, value), body);
    }

    Request without(String field) {
        return new Request(method, target, version, fields.without(field), body);
    }

    Request method(String other) {
        return new Request(other, target, version, fields, body);
    }

    Request path(String other) {
        return new Request(method, BASE + other + (query().isEmpty() ? "" : "?" + query()), version, fields, body);
    }

    String query() {
        return target.contains("?") ? target.substring(target.indexOf('?') + 1) : "";
    }

    Request query(String other) {
        return new Request(method, BASE + path() + "?" + other, version, fields, body);
    }

    /** The first value of a parameter, decoded; null when it is not there. */
    @Nullable
    String get(String name) {
        return pairs().filter(pair -> name(pair).equals(name))
                .map(pair -> decoded(
                        pair.substring(Math.min(pair.length(), name(pair).length() + 1))))
                .findFirst()
                .orElse(null);
    }

    /** The first value of a parameter; empty when it is not there. */
    String text(String name) {
        String value = get(name);
        return value == null ? "" : value;
    }

    boolean gives(String name) {
        return get(name) != null;
    }

    boolean gives(String name, String pattern) {
        return gives(name) && text(name).matches(pattern);
    }

    /** With this parameter once, and at the end. */
    Request set(String name, String value) {
        Request rest = drop(name);
        return rest.pairs(Stream.concat(rest.pairs(), Stream.of(name + "=" + URLEncoder.encode(value, UTF_8))));
    }

    Request drop(String name) {
        return keep(pair -> !name(pair).equals(name));
    }

    /** With those of the parameters, as they are written. */
    Request keep(Predicate<String> those) {
        return pairs(pairs().filter(those));
    }

    /** With another value of a parameter, if it is there; untouched where the change makes no difference. */
    Request map(String name, UnaryOperator<String> change) {
        String value = change.apply(text(name));
        return !gives(name) || value.equals(text(name)) ? this : set(name, value);
    }

    Request pairs(Stream<String> pairs) {
        String joined = pairs.collect(Collectors.joining("&"));
        return is("POST") ? new Request(method, target, version, fields, joined.getBytes(ISO_8859_1)) : query(joined);
    }

    /** The parameters as they are written. */
    Stream<String> pairs() {
        String all = is("POST") ? new String(body, ISO_8859_1) : query();
        return Arrays.stream(all.split("&")).filter(pair -> !pair.isEmpty());
    }

    static String name(String pair) {
        return pair.replaceAll("=.*", "");
    }

    static String decoded(String value) {
        try {
            return URLDecoder.decode(value, UTF_8);
        } catch (IllegalArgumentException e) {
            return value; // a broken escape, which the server is to judge
        }
    }
}
