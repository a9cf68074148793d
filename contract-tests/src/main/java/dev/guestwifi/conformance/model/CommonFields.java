package dev.guestwifi.conformance.model;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The header fields of every response. */
final class CommonFields {
    private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern PARAMETER = Pattern.compile("(?i);\\s*charset=\"?utf-8\"?");
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ROOT);

    /** Date has no fractions of a second, and servers may update it once a second. */
    private static final Duration COARSENESS = Duration.ofSeconds(2);

    private final Clock clock;
    private final Duration tolerance;

    /** @param tolerance by how much the target's clock may differ from that clock */
    CommonFields(Clock clock, Duration tolerance) {
        this.clock = clock;
        this.tolerance = tolerance.plus(COARSENESS);
    }

    List<ExpectedField> of(WireRequest request, boolean isList, boolean hasBody, boolean isError) {
        List<ExpectedField> fields = new ArrayList<>(
                List.of(requestId(request), date(), once("X-Content-Type-Options", Rule.NO_SNIFF, "nosniff"), vary()));
        fields.add(isList ? cacheControl("private", "no-cache") : cacheControl("no-store"));
        if (hasBody) {
            fields.add(contentType(isError ? "application/problem+json" : "application/json"));
        }
        return fields;
    }

    /** A field that the response must not have. */
    static ExpectedField none(String name, Rule rule) {
        return new ExpectedField(name, rule, "absent", List::isEmpty, List.of());
    }

    /** The client's own if it sent one of 1 to 64 letters, digits, full stops, underscores and hyphens. */
    static ExpectedField requestId(WireRequest request) {
        List<String> own = request.values("X-Request-Id");
        boolean isTaken = own.size() == 1 && REQUEST_ID.matcher(own.get(0)).matches();
        return isTaken
                ? once("X-Request-Id", Rule.REQUEST_ID, own.get(0))
                : new ExpectedField(
                        "X-Request-Id",
                        Rule.REQUEST_ID,
                        "one identifier, not the malformed one that was sent",
                        values -> values.size() == 1
                                && !values.get(0).isBlank()
                                && (own.size() != 1 || !own.contains(values.get(0))),
                        List.of("model-" + Long.toHexString(System.nanoTime())));
    }

    private ExpectedField date() {
        Instant earliest = clock.instant().minus(tolerance);
        return new ExpectedField(
                "Date",
                Rule.DATE_FIELD,
                "one time in the form of HTTP, that of the response",
                values -> values.size() == 1 && isSince(earliest, values.get(0)),
                List.of(DATE.format(Instant.now(clock).atZone(ZoneOffset.UTC))));
    }

    private boolean isSince(Instant earliest, String value) {
        try {
            Instant date = LocalDateTime.parse(value, DATE).toInstant(ZoneOffset.UTC);
            return !date.isBefore(earliest) && !date.isAfter(clock.instant().plus(tolerance));
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static ExpectedField vary() {
        return new ExpectedField(
                "Vary",
                Rule.VARY,
                "a list with X-API-Key",
                values -> lower(values).contains("x-api-key"),
                List.of("X-API-Key"));
    }

    private static ExpectedField cacheControl(String... directives) {
        Set<String> expected = new TreeSet<>(List.of(directives));
        return new ExpectedField(
                "Cache-Control",
                Rule.CACHE_CONTROL,
                String.join(", ", directives),
                values -> lower(values).equals(expected),
                List.of(String.join(", ", directives)));
    }

    private static ExpectedField contentType(String mediaType) {
        return new ExpectedField(
                "Content-Type",
                Rule.CONTENT_TYPE,
                mediaType + ", in UTF-8 if a charset is named",
                values -> values.size() == 1 && isType(values.get(0), mediaType),
                List.of(mediaType));
    }

    private static boolean isType(String value, String mediaType) {
        boolean isSame = value.regionMatches(true, 0, mediaType, 0, mediaType.length());
        String rest = isSame ? value.substring(mediaType.length()).strip() : "other";
        return rest.isEmpty() || PARAMETER.matcher(rest).matches();
    }

    /** A field that is present once, with this value. */
    static ExpectedField once(String name, Rule rule, String value) {
        return new ExpectedField(name, rule, value, values -> values.equals(List.of(value)), List.of(value));
    }

    /** A field that lists exactly these members, in any order. */
    static ExpectedField members(String name, Rule rule, List<String> members) {
        String words = String.join(", ", members);
        return new ExpectedField(
                name,
                rule,
                words,
                values -> new TreeSet<>(Field.members(values)).equals(new TreeSet<>(members)),
                List.of(words));
    }

    private static Set<String> lower(List<String> values) {
        Set<String> lower = new TreeSet<>();
        Field.members(values).forEach(member -> lower.add(member.toLowerCase(Locale.ROOT)));
        return lower;
    }
}
