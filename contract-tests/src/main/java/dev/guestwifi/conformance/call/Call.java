package dev.guestwifi.conformance.call;

import dev.guestwifi.conformance.deployment.Secret;
import dev.guestwifi.conformance.transport.RawRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request to the API. It is sent as written: nothing is encoded. Immutable.
 *
 * @param path below the base URL of the API, with the query
 * @param key null to send the target's own key, {@link #NO_KEY} to send none
 * @param headers in addition to the key
 * @param body null for none
 */
public record Call(
        String method,
        String path,
        @Nullable Secret key,
        List<Header> headers,
        @Nullable String body) {
    /** Sends no key. */
    public static final Secret NO_KEY = new Secret("", "");

    /** A header field. A secret value is never printed. */
    public record Header(String name, Secret value) {}

    public Call {
        headers = List.copyOf(headers);
    }

    public static Call of(String method, String path) {
        return new Call(method, path, null, List.of(), null);
    }

    public static Call get(String path) {
        return of("GET", path);
    }

    public static Call delete(String path) {
        return of("DELETE", path);
    }

    /** The creation of a voucher from an encoded form. */
    public static Call create(String form) {
        return of("POST", "/vouchers").form(form);
    }

    /** The same for another path and query. */
    public Call at(String other) {
        return new Call(method, other, key, headers, body);
    }

    public Call as(Secret other) {
        return new Call(method, path, other, headers, body);
    }

    public Call withoutKey() {
        return as(NO_KEY);
    }

    public Call with(String name, String value) {
        return with(name, new Secret(value, value));
    }

    public Call with(String name, Secret value) {
        List<Header> more = new ArrayList<>(headers);
        more.add(new Header(name, value));
        return new Call(method, path, key, more, body);
    }

    public Call form(String form) {
        return body("application/x-www-form-urlencoded", form);
    }

    public Call body(String mediaType, String text) {
        return new Call(method, path, key, headers, text).with("Content-Type", mediaType);
    }

    /** Whether {@link #headers} contains a field of this name, in any case. */
    boolean has(String name) {
        return headers.stream().anyMatch(header -> header.name().equalsIgnoreCase(name));
    }

    /** Whether the method is safe. */
    public boolean isSafe() {
        return RawRequest.isSafe(method);
    }
}
