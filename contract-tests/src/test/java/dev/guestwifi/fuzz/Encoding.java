package dev.guestwifi.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

/** Percent-encoding as clients do it, and as none should. */
final class Encoding {
    private static final String UNRESERVED = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~";
    private static final List<String> BAD = List.of(
            "%",
            "%z", "%zz", "%C0%80", "%E0%80%80", "%ED%A0%80", "%ED%B0%80", "%F4%90%80%80", "%FF", "%FE%FF", "%EF%BB%BF");

    private Encoding() {}

    /** Encodes what must be encoded. */
    static String strict(String text) {
        StringBuilder encoded = new StringBuilder(text.length());
        for (byte next : text.getBytes(UTF_8)) {
            if (next > 0 && UNRESERVED.indexOf(next) >= 0) {
                encoded.append((char) next);
            } else {
                encoded.append("%%%02X".formatted(next & 0xFF));
            }
        }
        return encoded.toString();
    }

    /** Encodes now too much, now in lower case, and sometimes puts in what is no encoding. */
    static String loose(FuzzRandom random, String text) {
        StringBuilder encoded = new StringBuilder(text.length());
        int chance = random.of(List.of(0, 0, 10, 100));
        for (byte next : text.getBytes(UTF_8)) {
            if (next > 0 && UNRESERVED.indexOf(next) >= 0 && !random.percent(chance)) {
                encoded.append((char) next);
            } else {
                encoded.append((random.percent(50) ? "%%%02X" : "%%%02x").formatted(next & 0xFF));
            }
        }
        if (random.percent(5)) {
            encoded.insert(random.below(encoded.length() + 1), random.of(BAD));
        }
        return encoded.toString();
    }

    /** The bytes of a text, one a character, as a head carries them. */
    static String raw(String text) {
        return new String(text.getBytes(UTF_8), java.nio.charset.StandardCharsets.ISO_8859_1);
    }
}
