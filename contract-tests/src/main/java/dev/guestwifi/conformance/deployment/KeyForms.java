package dev.guestwifi.conformance.deployment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds keys in texts, in every form: as they are, reversed, percent-encoded, in hex, in base64 at any offset, and as
 * escapes of JSON and HTML, all in any case. Safe for use by many threads.
 */
final class KeyForms {
    /** A part of this length reveals enough of a key. */
    private static final int PART = 16;
    /** Shorter keys may occur in a text by chance. */
    private static final int SHORTEST = 8;
    /** Mask of the hashes of beginnings. */
    private static final int BEGINNINGS = 0xFFFF;

    private final Map<String, String> parts = new HashMap<>();
    /** Hashes of the first three characters of parts and whole forms, to skip most positions of a text. */
    private final BitSet beginnings = new BitSet();

    private final BitSet starts = new BitSet();
    private final List<String> whole = new ArrayList<>();

    KeyForms(List<Secret> secrets) {
        for (Secret secret : secrets) {
            if (secret.value().length() >= SHORTEST) {
                forms(secret.value()).forEach(form -> add(form, secret.shown()));
            }
        }
    }

    private void add(String form, String shown) {
        starts.set(beginning(form, 0));
        whole.add(form);
        int length = length(form);
        for (int at = 0; at + length <= form.length(); at++) {
            String part = form.substring(at, at + length);
            parts.putIfAbsent(part, shown);
            beginnings.set(beginning(part, 0));
        }
    }

    private static int length(String form) {
        return Math.min(PART, form.length());
    }

    private static Set<String> forms(String key) {
        byte[] bytes = key.getBytes(UTF_8);
        Set<String> forms = new HashSet<>();
        forms.add(key);
        forms.add(new StringBuilder(key).reverse().toString());
        forms.add(URLEncoder.encode(key, UTF_8));
        forms.add(each(key, "%%%02x"));
        forms.add(each(key, "%02x"));
        forms.add(each(key, "\\u%04x"));
        forms.add(each(key, "&#%d;"));
        forms.add(each(key, "&#x%x;"));
        for (int before = 0; before < 3; before++) { // what stands before it shifts the bits
            byte[] shifted = new byte[before + bytes.length];
            System.arraycopy(bytes, 0, shifted, before, bytes.length);
            int first = (before * 8 + 5) / 6; // of the characters that the key alone decides
            int last = shifted.length * 8 / 6;
            forms.add(Base64.getEncoder().encodeToString(shifted).substring(first, last));
            forms.add(Base64.getUrlEncoder().encodeToString(shifted).substring(first, last));
        }
        return forms.stream().map(KeyForms::lower).collect(Collectors.toSet());
    }

    private static String each(String key, String format) {
        return key.chars()
                .mapToObj(character -> String.format(Locale.ROOT, format, character))
                .collect(Collectors.joining());
    }

    /** Character by character, so that positions stay the same. */
    private static String lower(String text) {
        char[] lower = text.toCharArray();
        for (int i = 0; i < lower.length; i++) {
            lower[i] = Character.toLowerCase(lower[i]);
        }
        return new String(lower);
    }

    private static int beginning(String text, int at) {
        return ((text.charAt(at) * 31 + text.charAt(at + 1)) * 31 + text.charAt(at + 2)) & BEGINNINGS;
    }

    /** Whether a text contains a whole form. */
    boolean isIn(String text) {
        String lower = lower(text);
        for (int at = 0; at + SHORTEST <= lower.length(); at++) {
            int start = at;
            if (starts.get(beginning(lower, at)) && whole.stream().anyMatch(form -> lower.startsWith(form, start))) {
                return true;
            }
        }
        return false;
    }

    /** Replaces each form, and each large part of one, by the shell variable of its key. */
    String mask(String text) {
        String lower = lower(text);
        StringBuilder masked = new StringBuilder(text.length());
        int copied = 0;
        for (int at = 0; at + SHORTEST <= text.length(); at++) {
            if (!beginnings.get(beginning(lower, at))) {
                continue;
            }
            int end = at;
            String shown = "";
            for (int next = at; next <= end && next < lower.length(); next++) {
                for (int length = Math.min(PART, lower.length() - next); length >= SHORTEST; length--) {
                    String found = parts.get(lower.substring(next, next + length));
                    if (found != null) {
                        shown = found;
                        end = Math.max(end, next + length);
                        break;
                    }
                }
            }
            if (end > at) {
                masked.append(text, copied, at).append(shown);
                copied = end;
                at = end - 1;
            }
        }
        return masked.append(text, copied, text.length()).toString();
    }
}
