package dev.guestwifi.conformance.compare;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.guestwifi.conformance.model.Text;
import dev.guestwifi.conformance.model.WireRequest;
import java.net.URLDecoder;

/** Reads the forms of requests that the kit generated. */
final class FormText {
    private FormText() {}

    /** The first non-empty value of a field; empty if there is none. */
    static String value(WireRequest request, String name) {
        for (String pair : new String(request.body(), ISO_8859_1).split("&", -1)) {
            String[] parts = pair.split("=", 2);
            boolean isIt =
                    parts.length == 2 && URLDecoder.decode(parts[0], UTF_8).equals(name);
            String value = isIt ? Text.stripped(URLDecoder.decode(parts[1], UTF_8)) : "";
            if (!value.isEmpty()) {
                return value;
            }
        }
        return "";
    }
}
