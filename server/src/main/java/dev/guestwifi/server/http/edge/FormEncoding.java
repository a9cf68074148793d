package dev.guestwifi.server.http.edge;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.guestwifi.server.problem.ProblemException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decodes the one encoding of queries and of {@code application/x-www-form-urlencoded} bodies, in one pass. */
final class FormEncoding {
    private final String where;
    private final byte[] decoded;
    private final Map<String, List<String>> values = new HashMap<>();
    private int length;
    private int start;
    private @Nullable String name;
    private boolean isAscii = true;

    private FormEncoding(String where, int size) {
        this.where = where;
        this.decoded = new byte[size];
    }

    /**
     * The values by their names, each in the order in which they came. What has no value is checked and left out.
     *
     * @param where what is read, for the detail of a problem
     * @throws ProblemException if a {@code %} is not followed by two digits, or the decoded bytes are not UTF-8
     */
    static Map<String, List<String>> decode(String where, byte[] encoded) {
        if (encoded.length == 0) {
            return Map.of();
        }
        FormEncoding form = new FormEncoding(where, encoded.length);
        form.read(encoded);
        return form.values;
    }

    private void read(byte[] encoded) {
        for (int i = 0; i < encoded.length; i++) {
            byte next = encoded[i];
            if (next == '&') {
                endPair();
            } else if (next == '=' && name == null) {
                name = text();
            } else if (next == '%') {
                add(PercentEncoding.octet(where, encoded, i));
                i += 2;
            } else {
                add(next == '+' ? ' ' : next);
            }
        }
        endPair();
    }

    private void add(int octet) {
        decoded[length++] = (byte) octet;
        isAscii &= octet < 0x80 && octet >= 0;
    }

    private void endPair() {
        String value = text();
        if (name != null && !value.isEmpty()) {
            values.computeIfAbsent(name, unused -> new ArrayList<>(1)).add(value);
        }
        name = null;
    }

    /** What has been decoded since the last time. */
    private String text() {
        String text = isAscii
                ? new String(decoded, start, length - start, ISO_8859_1)
                : PercentEncoding.utf8(where, decoded, start, length - start);
        start = length;
        isAscii = true;
        return text;
    }
}
