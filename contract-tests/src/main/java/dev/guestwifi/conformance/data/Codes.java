package dev.guestwifi.conformance.data;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** Codes of vouchers. */
final class Codes {
    /** Unusual ones that the contract allows, no two of them the same code. */
    private static final List<String> UNUSUAL = List.of(
            "<b>&\"'",
            "a+b%20c",
            "%41",
            "a/b\\c?d=e&f#g;h",
            "..",
            ".",
            "*",
            "=1+1",
            "\"",
            "'--",
            "%_",
            "a,b",
            "null",
            "true",
            "0",
            "00",
            "1e3",
            "-1",
            "Straße-1",
            "ıx",
            "ς-x",
            "é-composed",
            "ǅ",
            "ﬁ-ligature",
            "ａｂｃ",
            "٣٤٥",
            "שלום",
            "مرحبا",
            "नमस्ते",
            "東京",
            "😀",
            "👩\u200D👩\u200D👧",
            "𠀀",
            "\uDBC0\uDC00",
            "\u200Bzero",
            "\uFEFFmark",
            "x".repeat(64),
            "😀".repeat(64),
            "é".repeat(64));

    private Codes() {}

    static int unusual() {
        return UNUSUAL.size();
    }

    static String unusual(int index) {
        return UNUSUAL.get(index);
    }

    /** The same code for the same index in every team; how it is written depends on the team. */
    static String usual(long team, int index) {
        String code = "Käse-" + index;
        return switch ((int) (team % 4)) {
            case 2 -> code.toUpperCase(Locale.ROOT);
            case 3 -> Normalizer.normalize(code, Normalizer.Form.NFD);
            default -> code;
        };
    }
}
