package dev.guestwifi.conformance.compare;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.guestwifi.conformance.model.Field;
import dev.guestwifi.conformance.model.WireRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds a request. Parameters are already encoded. */
final class RequestBuilder {
    String method = "GET";
    String path = "/venues";
    String version = "HTTP/1.1";
    boolean isAbsolute;
    boolean isReversed;

    @Nullable
    String host;

    @Nullable
    String key;

    final List<String> query = new ArrayList<>();
    final List<String> form = new ArrayList<>();
    final List<Field> fields = new ArrayList<>();
    /** Replaces the form. */
    @Nullable
    String body;

    RequestBuilder with(String name, String value) {
        fields.add(new Field(name, value));
        return this;
    }

    boolean isForm() {
        return method.equals("POST");
    }

    /** Adds a parameter to the form of a POST, else to the query. */
    void parameter(String pair) {
        (isForm() ? form : query).add(pair);
    }

    WireRequest request() {
        List<Field> all = new ArrayList<>();
        if (host != null) {
            all.add(new Field("Host", host));
        }
        if (key != null) {
            all.add(new Field("X-API-Key", key));
        }
        all.addAll(fields);
        if (isReversed) {
            Collections.reverse(query);
            Collections.reverse(form);
        }
        String target = query.isEmpty() ? path : path + "?" + String.join("&", query);
        String sent = body != null ? body : String.join("&", form);
        return new WireRequest(method, target, isAbsolute, version, all, sent.getBytes(UTF_8));
    }
}
