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
 * Takes the API key out of what a server says: as it is, and every part of it of {@value #PART} letters and digits,
 * whatever its case and whatever stands between them; also reversed, in Base64, and as codes of characters.
 */
final class KeyHider {
    static final String HIDDEN = "[key]";
    private static final int PART = 12;

    private final String key;
    /** Parts of the key in its various forms, by their length. */
    private final Map<Integer, Set<String>> parts = new HashMap<>();

    KeyHider(String key) {
        this.key = key;
        String plain = letters(key);
        if (plain.length() < PART) {
            return; // So short that parts of it would be found everywhere.
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

    /** The text, with {@value #HIDDEN} for the key. */
    String hide(String text) {
        String rest = text.replace(key, HIDDEN);
        int[] places = IntStream.range(0, rest.length())
                .filter(i -> isLetter(rest.charAt(i)))
                .toArray();
        String letters = letters(rest);
        BitSet hidden = new BitSet();
        parts.forEach((length, known) -> {
            for (int i = 0; i + length <= letters.length(); i++) {
                if (known.contains(letters.substring(i, i + length))) {
                    hidden.set(places[i], places[i + length - 1] + 1);
                }
            }
        });
        return hidden.isEmpty() ? rest : without(rest, hidden);
    }

    private static String without(String text, BitSet hidden) {
        StringBuilder rest = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (!hidden.get(i)) {
                rest.append(text.charAt(i));
            } else if (i == 0 || !hidden.get(i - 1)) {
                rest.append(HIDDEN);
            }
        }
        return rest.toString();
    }

    private static String letters(String text) {
        StringBuilder letters = new StringBuilder();
        text.chars().filter(KeyHider::isLetter).forEach(c -> letters.append((char) c));
        return letters.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean isLetter(int c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
