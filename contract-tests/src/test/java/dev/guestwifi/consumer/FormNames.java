package dev.guestwifi.consumer;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;

/** The names in a query or a form. */
final class FormNames {
    private FormNames() {}

    static Set<String> of(String form) {
        Set<String> names = new TreeSet<>();
        if (!form.isEmpty()) {
            for (String pair : form.split("&", -1)) {
                names.add(URLDecoder.decode(pair.split("=", 2)[0], StandardCharsets.UTF_8));
            }
        }
        return names;
    }
}
