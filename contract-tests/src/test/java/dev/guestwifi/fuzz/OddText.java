package dev.guestwifi.fuzz;

import java.util.List;

/** Text that programs mistake: every plane, other scripts' digits, bidi, marks, numbers and days at the edges. */
final class OddText {
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\t",
            "\u0000",
            "\u0007",
            "a\u0000b",
            "\r\nX-Injected: yes",
            "\uFEFF",
            "\uFEFFdefault",
            "\u200Bdefault",
            "\u202Etluafed",
            "\u2066x\u2069",
            "\u0660\u0661\u0662",
            "\uFF11\uFF12",
            "\u0967",
            "\uD835\uDFD9",
            "Stra\u00DFe \u0130\u0131",
            "e\u0301\u0327",
            "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
            "\uD800",
            "\uDC00\uD800",
            "\uFFFE\uFFFF",
            "\uDBFF\uDFFF",
            "\u2028\u2029\u0085",
            "\u00A0\u3000",
            "%00",
            "%",
            "%zz",
            "%25",
            "..",
            "../../etc/passwd",
            ";a=b",
            "null",
            "undefined",
            "NaN",
            "true",
            "[]",
            "{}",
            "{\"a\":1}",
            "' OR 1=1 --",
            "<script>alert(1)</script>",
            "${jndi:ldap://127.0.0.1/x}",
            "#{7*7}",
            "=1+1");
    private static final List<String> NUMBERS = List.of(
            "0",
            "-0",
            "-1",
            "+1",
            "01",
            "1.0",
            "1e3",
            "1E400",
            "0x10",
            "1_000",
            "1,5",
            " 1",
            "1 ",
            "2147483647",
            "2147483648",
            "4294967296",
            "9007199254740991",
            "9007199254740992",
            "9223372036854775807",
            "9223372036854775808",
            "9999999999999999999",
            "99999999999999999999",
            "0.001",
            "100000.00",
            "100000.01",
            ".5",
            "5.");
    private static final List<String> DAYS = List.of(
            "0000-00-00",
            "0000-01-01",
            "0001-01-01",
            "1582-10-10",
            "1900-02-29",
            "1969-12-31",
            "1970-01-01",
            "2000-02-29",
            "2024-02-29",
            "2024-03-31",
            "2024-10-27",
            "2025-02-29",
            "2025-04-31",
            "2025-13-01",
            "2025-1-1",
            "2025-12-31",
            "2038-01-20",
            "9999-12-31",
            "10000-01-01",
            "+2025-01-01",
            "-999999999-01-01",
            "+999999999-12-31",
            "2025-01-01T00:00:00Z",
            "2025-06-30T23:59:60Z",
            "20250101",
            "2025-W01-1",
            "01/02/2025");

    private OddText() {}

    static String any(FuzzRandom random) {
        return switch (random.below(8)) {
            case 0, 1 -> random.of(TEXTS);
            case 2 -> number(random);
            case 3 -> day(random);
            case 4 -> fromAnywhere(random, random.below(80));
            case 5 -> random.of(TEXTS) + random.of(TEXTS);
            case 6 -> random.of("x", "\u00E9", "\uD83D\uDE00", "9", " ", "-").repeat(1 + random.below(1000));
            default -> new String(random.bytes(random.below(24)), java.nio.charset.StandardCharsets.ISO_8859_1);
        };
    }

    static String number(FuzzRandom random) {
        return random.percent(80)
                ? random.of(NUMBERS)
                : random.from("0123456789", 1 + random.below(random.percent(10) ? 4000 : 40));
    }

    static String day(FuzzRandom random) {
        return random.of(DAYS);
    }

    /** Code points of all planes, those that are none among them. */
    static String fromAnywhere(FuzzRandom random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            int bound = random.of(List.of(0x80, 0x800, 0x10000, 0x110000));
            text.appendCodePoint(random.below(bound));
        }
        return text.toString();
    }
}
