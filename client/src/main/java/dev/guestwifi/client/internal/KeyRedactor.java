package dev.guestwifi.client.internal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Removes the API key from text of a server: the key itself and every part of it of {@value #PART} letters and digits,
 * whatever the case and the characters in between; also reversed, in Base64, and as character codes.
 */
final class KeyRedactor {
    static final String REPLACEMENT = "[key]";
    private static final int PART = 12;

    private final String key;
    /** Parts of the key in each of its forms, by length. */
    private final Map<Integer, Set<String>> parts = new HashMap<>();

    KeyRedactor(String key) {
        this.key = key;
        String plain = letters(key);
        if (plain.length() < PART) {
            return; // Parts of a key this short would match ordinary text.
        }
        add(plain, PART);
        add(new StringBuilder(plain).reverse().toString(), PART);
        byte[] bytes = key.getBytes(StandardCharsets.US_ASCII);
        for (int before = 0; before < 3; before++) {
            byte[] moved = new byte[before + bytes.length];
            System.arraycopy(bytes, 0, moved, before, bytes.length);
            String encoded = Base64.getEncoder().withoutPadding().encodeToString(moved);
            add(letters(encoded.substring(before == 0 ? 0 : before + 1, encoded.length() - 1)), PART);
        }
        String hex = HexFormat.of().formatHex(bytes);
        add(hex, 2 * PART);
        add(codes(c -> "x" + Integer.toHexString(c)), 3 * PART);
        add(codes(c -> "u00" + Integer.toHexString(c)), 5 * PART);
        add(codes(Integer::toString), 2 * PART);
    }

    private void add(String form, int length) {
        Set<String> known = parts.computeIfAbsent(length, each -> new HashSet<>());
        for (int i = 0; i + length <= form.length(); i++) {
            known.add(form.substring(i, i + length));
        }
    }

    private String codes(IntFunction<String> code) {
        return key.chars().mapToObj(code).collect(Collectors.joining());
    }

    /** Returns the text with {@value #REPLACEMENT} in place of the key. */
    String redact(String text) {
        String rest = text.replace(key, REPLACEMENT);
        int[] places = IntStream.range(0, rest.length())
                .filter(i -> isLetter(rest.charAt(i)))
                .toArray();
        String letters = letters(rest);
        BitSet redacted = new BitSet();
        parts.forEach((length, known) -> {
            for (int i = 0; i + length <= letters.length(); i++) {
                if (known.contains(letters.substring(i, i + length))) {
                    redacted.set(places[i], places[i + length - 1] + 1);
                }
            }
        });
        return redacted.isEmpty() ? rest : without(rest, redacted);
    }

    private static String without(String text, BitSet redacted) {
        StringBuilder rest = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (!redacted.get(i)) {
                rest.append(text.charAt(i));
            } else if (i == 0 || !redacted.get(i - 1)) {
                rest.append(REPLACEMENT);
            }
        }
        return rest.toString();
    }

    private static String letters(String text) {
        StringBuilder letters = new StringBuilder();
        text.chars().filter(KeyRedactor::isLetter).forEach(c -> letters.append((char) c));
        return letters.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean isLetter(int c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
