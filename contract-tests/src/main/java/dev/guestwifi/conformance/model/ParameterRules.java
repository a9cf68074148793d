package dev.guestwifi.conformance.model;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Validates parameters: collects all errors, and keeps the valid values. */
final class ParameterRules {
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    private static final long LARGEST_ID = 9_007_199_254_740_991L;
    private static final int LONGEST_SLUG = 63;
    private static final int LONGEST_CODE = 64;
    private static final int LONGEST_IDEMPOTENCY_KEY = 255;

    private final List<Fault> faults = new ArrayList<>();
    private final List<Fault> possible = new ArrayList<>();
    private final Map<String, String> values = new HashMap<>();

    /** The required errors. */
    List<Fault> faults() {
        return faults;
    }

    /** Further errors that are allowed: those of the single values of a repeated parameter. */
    List<Fault> possible() {
        return possible;
    }

    /** The value of a valid parameter: as given, numbers in plain decimal. */
    @Nullable
    String value(String name) {
        return values.get(name);
    }

    /** The value of a valid whole number. */
    int number(String name, int otherwise) {
        String value = values.get(name);
        return value == null ? otherwise : Integer.parseInt(value);
    }

    Optional<LocalDate> day(String name) {
        return Optional.ofNullable(values.get(name)).map(LocalDate::parse);
    }

    /** The parameters of a request that can be read. */
    static ParameterRules of(RequestFacts reading) {
        WireRequest request = reading.request;
        if (reading.isPost()) {
            Parameters form =
                    Parameters.of(new String(request.body(), ISO_8859_1), true).orElseThrow();
            return ofCreation(form, request.values(IDEMPOTENCY_KEY));
        }
        Parameters query = Parameters.of(request.query(), false).orElseThrow();
        return reading.isDeletion()
                ? ofDeletion(query)
                : ofList(query, reading.endpoint().isDated());
    }

    /** The parameters of a list: schemas Slug, PerPage, Page, StartDate, EndDate. */
    private static ParameterRules ofList(Parameters query, boolean isDated) {
        ParameterRules rules = new ParameterRules();
        rules.check("slug", query.values("slug"), true, ParameterRules::slug);
        rules.check("per_page", query.values("per_page"), false, whole(1, 1000));
        rules.check("page", query.values("page"), false, whole(1, Integer.MAX_VALUE));
        if (isDated) {
            rules.check("start_date", query.values("start_date"), false, ParameterRules::date);
            rules.check("end_date", query.values("end_date"), false, ParameterRules::date);
            Optional<LocalDate> start = rules.day("start_date");
            Optional<LocalDate> end = rules.day("end_date");
            if (start.isPresent() && end.isPresent() && end.get().isBefore(start.get())) {
                rules.faults.add(new Fault("end_date", "ends_before_start"));
            }
        }
        return rules;
    }

    /** The parameters of a deletion; its page and per_page are never checked. */
    private static ParameterRules ofDeletion(Parameters query) {
        ParameterRules rules = new ParameterRules();
        rules.check("slug", query.values("slug"), true, ParameterRules::slug);
        return rules;
    }

    /** The form of a creation, and its header field: schema NewVoucher. */
    private static ParameterRules ofCreation(Parameters form, List<String> idempotencyKeys) {
        ParameterRules rules = new ParameterRules();
        rules.check(
                IDEMPOTENCY_KEY,
                idempotencyKeys.stream().filter(key -> !key.isEmpty()).toList(),
                false,
                ParameterRules::idempotencyKey);
        rules.check("slug", form.values("slug"), true, ParameterRules::slug);
        rules.check("code", form.values("code"), true, ParameterRules::code);
        rules.check("venue_id", form.values("venue_id"), true, whole(1, LARGEST_ID));
        rules.check("number_of_days", form.values("number_of_days"), true, whole(1, 3650));
        rules.check("upspeed", form.values("upspeed"), false, whole(0, 10_000));
        rules.check("downspeed", form.values("downspeed"), false, whole(0, 10_000));
        rules.check("max_devices", form.values("max_devices"), false, whole(0, 1000));
        rules.check("volumecap", form.values("volumecap"), false, ParameterRules::volume);
        return rules;
    }

    /** § Values: a parameter given twice is refused; every violated rule is reported. */
    private void check(String name, List<String> given, boolean isRequired, Function<String, List<String>> rule) {
        if (given.size() > 1) {
            faults.add(new Fault(name, "repeated"));
            given.forEach(value -> rule.apply(value).forEach(code -> possible.add(new Fault(name, code))));
        } else if (given.isEmpty()) {
            if (isRequired) {
                faults.add(new Fault(name, "required"));
            }
        } else {
            List<String> codes = rule.apply(given.get(0));
            codes.forEach(code -> faults.add(new Fault(name, code)));
            if (codes.isEmpty()) {
                values.put(name, plain(name, given.get(0)));
            } else if (Text.has(given.get(0), Text::isControl)) {
                possible.add(new Fault(name, "control_character"));
            }
        }
    }

    private static String plain(String name, String value) {
        if (name.equals("volumecap")) {
            return new BigDecimal(value).setScale(2).toPlainString();
        }
        boolean isText = name.equals("slug") || name.equals("code") || name.endsWith("Key") || name.endsWith("_date");
        return isText ? value : new BigInteger(value).toString();
    }

    private static List<String> slug(String value) {
        List<String> faults = new ArrayList<>();
        if (!value.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            faults.add("malformed_slug");
        }
        if (Text.length(value) > LONGEST_SLUG) {
            faults.add("too_long");
        }
        return faults;
    }

    private static List<String> code(String value) {
        List<String> faults = new ArrayList<>();
        if (Text.length(value) > LONGEST_CODE) {
            faults.add("too_long");
        }
        if (Text.has(value, Text::isWhiteSpace)) {
            faults.add("white_space");
        }
        if (Text.has(value, Text::isControl)) {
            faults.add("control_character");
        }
        return faults;
    }

    private static List<String> idempotencyKey(String value) {
        List<String> faults = new ArrayList<>();
        if (!value.matches("[!-~]+")) {
            faults.add("malformed_idempotency_key");
        }
        if (value.length() > LONGEST_IDEMPOTENCY_KEY) {
            faults.add("too_long");
        }
        return faults;
    }

    /** § Values: a number has 1 to 19 ASCII digits; leading zeros are allowed. */
    private static Function<String, List<String>> whole(long least, long most) {
        return value -> {
            if (!value.matches("[0-9]{1,19}")) {
                return List.of("not_a_number");
            }
            BigInteger number = new BigInteger(value);
            boolean isWithin =
                    number.compareTo(BigInteger.valueOf(least)) >= 0 && number.compareTo(BigInteger.valueOf(most)) <= 0;
            return isWithin ? List.of() : List.of("out_of_range");
        };
    }

    /** § Values: only volumecap may have a decimal point, and at most two digits after it. */
    private static List<String> volume(String value) {
        if (!value.matches("[0-9]{1,19}(\\.[0-9]+)?")) {
            return List.of("not_a_number");
        }
        List<String> faults = new ArrayList<>();
        int digits = value.indexOf('.') < 0 ? value.length() : value.indexOf('.');
        if (new BigDecimal(value).compareTo(BigDecimal.valueOf(100_000)) > 0) {
            faults.add("out_of_range");
        }
        if (value.length() - digits > 3) {
            faults.add("too_many_decimals");
        }
        return faults;
    }

    /** § Dates and times: YYYY-MM-DD, a day of the calendar. */
    private static List<String> date(String value) {
        try {
            boolean isRight = value.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") && LocalDate.parse(value) != null;
            return isRight ? List.of() : List.of("not_a_date");
        } catch (DateTimeParseException e) {
            return List.of("not_a_date");
        }
    }
}
