package dev.guestwifi.conformance.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A request as it is sent. Nothing is encoded or added.
 *
 * @param target path and query relative to the base URL, or {@code *}
 * @param isAbsolute whether the target is sent in absolute form
 * @param version {@code HTTP/1.1} or {@code HTTP/1.0}
 * @param fields in order, including Host; framing fields are added when it is sent
 */
public record WireRequest(
        String method, String target, boolean isAbsolute, String version, List<Field> fields, byte[] body) {
    private static final byte[] NONE = {};

    public WireRequest {
        fields = List.copyOf(fields);
    }

    /** A plain request without fields and body. */
    public static WireRequest of(String method, String target) {
        return new WireRequest(method, target, false, "HTTP/1.1", List.of(), NONE);
    }

    /** The path as it was sent. */
    public String path() {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    /** The path without escapes; as it was sent if one of them is broken. */
    public String decodedPath() {
        return Text.decoded(path(), false).orElse(path());
    }

    /** The query as it was sent; empty if there is none. */
    public String query() {
        int query = target.indexOf('?');
        return query < 0 ? "" : target.substring(query + 1);
    }

    /** The values of a header field, without white space at their ends. */
    public List<String> values(String name) {
        return Field.values(fields, name);
    }

    /** The same request with one more header field. */
    public WireRequest with(String name, String value) {
        return fields(old -> {
            List<Field> more = new ArrayList<>(old);
            more.add(new Field(name, value));
            return more;
        });
    }

    /** The same request without a header field. */
    public WireRequest without(String name) {
        return fields(old -> old.stream()
                .filter(field -> !field.name().equalsIgnoreCase(name))
                .toList());
    }

    /** The same request with other header fields. */
    public WireRequest fields(UnaryOperator<List<Field>> change) {
        return new WireRequest(method, target, isAbsolute, version, change.apply(fields), body);
    }

    public WireRequest method(String other) {
        return new WireRequest(other, target, isAbsolute, version, fields, body);
    }

    public WireRequest target(String other) {
        return new WireRequest(method, other, isAbsolute, version, fields, body);
    }

    public WireRequest absolute() {
        return new WireRequest(method, target, true, version, fields, body);
    }

    public WireRequest version(String other) {
        return new WireRequest(method, target, isAbsolute, other, fields, body);
    }

    public WireRequest body(byte[] other) {
        return new WireRequest(method, target, isAbsolute, version, fields, other);
    }
}
