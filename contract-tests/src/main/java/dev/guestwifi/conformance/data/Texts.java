package dev.guestwifi.conformance.data;

import java.util.ArrayList;
import java.util.List;

/** Texts that a careless reader, store, query, page or link damages. */
final class Texts {
    /** The longest text that a response may have, in code points. */
    static final int LONGEST = 4096;

    private static final List<String> SHORT = List.of(
            "<b>&amp;\"quoted\"</b>",
            "it's; DROP TABLE customers; -- %_",
            "100%25 + 50% = a+b",
            "a/b\\c?d=e&f#g",
            "\"",
            "'",
            "\\u0041\\n\\\"",
            "${jndi:x} {{x}} #{x}",
            "=1+1",
            "@SUM(A1)",
            "comma, semicolon; pipe|",
            " leading",
            "trailing ",
            "  both  ",
            " ",
            "two  spaces",
            "tab\there",
            "line\nbreak",
            "line\r\nbreak\rand another",
            "null",
            "TRUE",
            "00",
            "007",
            "1e3",
            "NaN",
            "2025-08-22T03:10:12.000000Z",
            "-",
            ".",
            "AaAa", // the three have the same hash code
            "BBBB",
            "AaBB",
            "Straight Letters",
            "straight letters",
            "STRAIGHT LETTERS",
            "é",
            "É",
            "e\u0301",
            "\u1E9B\u0323",
            "\u212B \u00C5 A\u030A",
            "Straße STRASSE",
            "ıIİi",
            "ς Σ σ",
            "שלום 123",
            "مرحبا (x)",
            "\u202Eoverride\u202C",
            "नमस्ते",
            "ไทย ไม่มีช่องว่าง",
            "한국어 \u1112\u1161\u11AB",
            "東京都 ｶﾀｶﾅ",
            "😀",
            "👩\u200D👩\u200D👧\u200D👦 👍🏽 🇬🇧",
            "𝒳 𠀀 𰀀", // planes 1, 2 and 3
            "\uDB40\uDC61 \uDB80\uDC00 \uDBC0\uDC00", // planes 14, 15 and 16
            "\u200Bzero\u200Bwidth\uFEFF",
            "\u00A0no\u00A0break\u3000",
            "\u2028line\u2029paragraph",
            "\uFFFD replacement",
            "Z\u0351\u036B\u0343a\u0329l\u0348g\u034Fo\u033B");

    /** Emoji count twice where texts are measured in UTF-16 units, so these are half as many. */
    private static final List<String> LONG =
            List.of("é".repeat(LONGEST), "😀".repeat(LONGEST / 2), "&\"<".repeat(LONGEST / 3));

    private Texts() {}

    /** All of them. */
    static List<String> all() {
        List<String> all = new ArrayList<>(SHORT);
        all.addAll(LONG);
        return all;
    }

    /** One of the short ones. */
    static String any(int index) {
        return SHORT.get(Math.floorMod(index, SHORT.size()));
    }
}
