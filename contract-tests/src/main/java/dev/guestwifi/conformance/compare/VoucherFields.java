package dev.guestwifi.conformance.compare;

import dev.guestwifi.conformance.model.Endpoint;
import dev.guestwifi.conformance.model.ModelRow;
import java.util.ArrayList;
import java.util.List;

/** Valid and invalid fields of a new voucher. */
final class VoucherFields {
    /** Every character of Unicode's White_Space. */
    private static final String SPACES = "%09%0A%0B%0C%0D%20+%C2%85%C2%A0%E1%9A%80%E2%80%80%E2%80%81%E2%80%82%E2%80%83"
            + "%E2%80%84%E2%80%85%E2%80%86%E2%80%87%E2%80%88%E2%80%89%E2%80%8A%E2%80%A8%E2%80%A9%E2%80%AF%E2%81%9F"
            + "%E3%80%80";
    /** An at sign stands for the prefix of the run's codes. */
    private static final List<String> CODES = List.of(
            "@Raw-\u00c4\u00df\u20ac", // UTF-8 that is not percent-encoded
            "@a%2Bb%26b%3Dc%25%22%27%3C%3E%5Cn%5C%2F..%2Fy%7B%7D%60%5E%7C%23%3F",
            "@x;y=1==",
            "@%C3%A9e%CC%81%C4%B0%C3%9F%E2%84%AA%EF%BC%A1%D9%A1%E2%80%AE%EF%BF%BD%EF%BF%BE",
            "@%F0%9F%98%80%F0%90%90%80%F4%8F%BF%BF",
            "+%20@x%20+",
            SPACES + "@s" + SPACES,
            "%E2%80%8B@%EF%BB%BF",
            "%EF%BB%BF@%E2%80%8B",
            "%E1%A0%8E@%E2%81%A0",
            "%C2%AD@%E2%80%8D",
            "%CC%81@%CC%81",
            "@%2500",
            "@*!()$~,:.");

    private static final List<String> BAD_CODES = List.of(
            "a%20b",
            "a+b",
            "a%C2%A0b",
            "a%E3%80%80b",
            "a%E2%80%A8b",
            "a%E1%9A%80b",
            "a%E2%80%87b",
            "a%E2%80%AFb",
            "a%E2%81%9Fb",
            "a%E2%80%8Ab",
            "a%0Bb",
            "a%09b",
            "a%0Ab",
            "a%C2%85b",
            "a%00b",
            "%00",
            "a%01",
            "%1Fa",
            "a%7F",
            "a%C2%9Fb",
            "a%C2%80",
            "%1C",
            "a%0D%0Ab",
            "x".repeat(64),
            "a%20" + "x".repeat(64),
            "%01" + "%F0%9F%98%80".repeat(64));
    private static final List<String> UNREADABLE =
            List.of("%zz", "%ff", "%C0%80", "%ED%A0%BD%ED%B8%80", "%", "&x=%4", "%F4%90%80%80", "&%C3=1", "\u00e9%E9");

    private VoucherFields() {}

    /** @param good valid values of a required field */
    static List<Choice> fields(String name, List<String> good, List<String> bad) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < good.size(); i++) {
            String value = good.get(i);
            pairs.add(name + "=" + value);
            pairs.addAll(i == good.size() / 2 ? forms(name, value) : List.of());
        }
        List<String> odd = new ArrayList<>(List.of("", name, name + "=", name + "=%20+", "x" + name + "=1"));
        bad.forEach(value -> odd.add(name + "=" + value));
        odd.add(name + "=" + good.get(0) + "&" + name + "=" + good.get(0));
        odd.add(name + "=" + good.get(0) + "&" + name + "=other");
        return Choice.all(Choice.parameters(true, pairs), Choice.parameters(false, odd));
    }

    /** Other ways to write the same. */
    private static List<String> forms(String name, String value) {
        return List.of(
                name + "=+" + value + "%20",
                name + "=" + SPACES + value + SPACES,
                name + "=&" + name + "=" + value,
                name + "=" + value + "&" + name + "=" + SPACES,
                name.replaceFirst("e|s", name.contains("e") ? "%65" : "%73") + "=" + value);
    }

    /** Codes, and fields after them, that cannot be read: all of them get 400. */
    static List<String> unreadable() {
        return UNREADABLE;
    }

    static List<Choice> codes() {
        List<String> good =
                CODES.stream().map(code -> code.replace("@", "{{code}}")).toList();
        List<String> bad = BAD_CODES.stream().map(code -> "{{code}}" + code).toList();
        List<Choice> plain = Choice.parameters(
                true, good.stream().map(code -> "code=" + code).toList());
        return Choice.all(plain, fields("code", List.of("{{code}}P"), bad));
    }

    static List<Choice> venues(GeneratorContext context) {
        List<ModelRow> rows = context.rows(Endpoint.VENUES);
        List<String> good = rows.isEmpty()
                ? List.of("1")
                : List.of(Long.toString(rows.get(0).id()));
        long sameIn32Bits = Long.parseLong(good.get(0)) + (1L << 32);
        List<String> bad = new ArrayList<>(List.of(
                "0",
                "-1",
                "9007199254740991",
                "9007199254740992",
                "9223372036854775808",
                rows.stream().anyMatch(row -> row.id() == sameIn32Bits) ? "-2" : Long.toString(sameIn32Bits),
                "x",
                "1.0",
                "%2B1",
                "%D9%A1",
                "1e0",
                "99999999999999999999",
                "00000000000000000001"));
        context.slugs().stream()
                .skip(1)
                .flatMap(slug -> context.rows(Endpoint.VENUES, slug).stream().limit(1))
                .limit(3)
                .forEach(foreign -> bad.add(Long.toString(foreign.id())));
        List<String> padded = List.of(good.get(0), "00" + good.get(0));
        return fields("venue_id", padded, bad);
    }

    static List<Choice> number(String name, String least, String most, String beyond, boolean isRequired) {
        List<String> bad = List.of(
                beyond,
                "-1",
                "-0",
                "%2B1",
                "1.0",
                "0.5",
                "1e1",
                "x",
                "%D9%A1",
                "%EF%BC%91",
                "0x1",
                "1_0",
                "1%2C0",
                "2147483648",
                "4294967297",
                "9223372036854775808",
                "18446744073709551617",
                "99999999999999999999",
                "00000000000000000001",
                "1%00",
                "1+1",
                isRequired ? "0" : "null");
        List<Choice> choices = new ArrayList<>(fields(name, List.of(least, most, "007", "0000000000000000001"), bad));
        if (!isRequired) {
            choices.addAll(
                    Choice.parameters(true, List.of("", "", "", name, name + "=", name + "=+", name + "=" + SPACES)));
        }
        return choices;
    }

    static List<Choice> volumes() {
        List<String> good = List.of(
                "0",
                "100000",
                "100000.00",
                "0.29",
                "1.15",
                "4.35",
                "1.5",
                "0.01",
                "007.5",
                "0000000000000000005.05",
                "5.0",
                "99999.99",
                "0.00");
        List<String> bad = List.of(
                "100000.01",
                "100000.001",
                "1.505",
                "0.000",
                "1.0000",
                ".5",
                "1.",
                "1.5.0",
                "1%2C50",
                "-1",
                "%2B1",
                "1e1",
                "x",
                "%D9%A1",
                "1.%D9%A1",
                "99999999999999999999",
                "99999999999999999999.999",
                "00000000000000000001.5",
                "1.5%00",
                "NaN",
                "Infinity",
                "1f",
                "0x1p3",
                "100000.00000000000001");
        List<Choice> choices = new ArrayList<>(fields("volumecap", good, bad));
        choices.addAll(Choice.parameters(true, List.of("", "", "volumecap", "volumecap=", "volumecap=+")));
        return choices;
    }
}
