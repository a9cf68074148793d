package dev.guestwifi.admin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;

/** The bodies that the admin API takes. */
final class Form {
    static final String TYPE = "application/x-www-form-urlencoded";

    private Form() {}

    /** @param namesAndValues in turn; an empty value leaves the field out */
    static String of(String... namesAndValues) {
        List<String> fields = new ArrayList<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (!namesAndValues[i + 1].isEmpty()) {
                fields.add(namesAndValues[i] + '=' + URLEncoder.encode(namesAndValues[i + 1], UTF_8));
            }
        }
        return String.join("&", fields);
    }
}
