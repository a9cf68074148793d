package dev.guestwifi.conformance.contract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a response tells of the rate limit of its key: contract § Rate limits. If it tells several, the one with the
 * fewest requests left.
 *
 * @param requests allowed per window
 * @param window in seconds
 * @param remaining requests that are left
 * @param seconds until there are more
 */
public record RateLimit(long requests, long window, long remaining, long seconds) {
    public static final String FIELD = "RateLimit";
    public static final String POLICY = "RateLimit-Policy";

    private static final String TEXT = "\"(?:[^\"\\\\]|\\\\.)*+\"";
    private static final String PARAMETER = ";\\s*+([a-z*][a-z0-9_.*-]*+)(?:=(" + TEXT + "|[^\",;\\s]++))?+";
    private static final Pattern PARAMETERS = Pattern.compile(PARAMETER);
    /** An item of a list, with the comma after it. */
    private static final Pattern ITEM =
            Pattern.compile("\\s*+(" + TEXT + ")((?:" + PARAMETER + ")*+)\\s*+(,(?!\\s*$)|$)");

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,15}");

    private record Item(String name, Map<String, Long> numbers) {
        boolean has(String one, String other) {
            return numbers.containsKey(one) && numbers.containsKey(other);
        }

        long get(String parameter) {
            return numbers.getOrDefault(parameter, 0L);
        }
    }

    /**
     * The limit.
     *
     * @param limits the values of {@link #FIELD}
     * @param policies the values of {@link #POLICY}
     * @return empty if there is none, or if {@link #fault} finds something
     */
    public static Optional<RateLimit> of(List<String> limits, List<String> policies) {
        Optional<List<Item>> left = items(limits);
        Optional<List<Item>> allowed = items(policies);
        if (left.isEmpty() || allowed.isEmpty()) {
            return Optional.empty();
        }
        return left.get().stream()
                .filter(limit -> limit.has("r", "t"))
                .min(Comparator.comparing(limit -> limit.get("r")))
                .flatMap(limit -> allowed.get().stream()
                        .filter(policy -> policy.name.equals(limit.name) && policy.has("q", "w"))
                        .filter(policy -> policy.get("w") > 0 && limit.get("r") <= policy.get("q"))
                        .findFirst()
                        .map(policy ->
                                new RateLimit(policy.get("q"), policy.get("w"), limit.get("r"), limit.get("t"))));
    }

    /** What is wrong with the two fields; empty if nothing is, or if there are none. */
    public static Optional<String> fault(List<String> limits, List<String> policies) {
        if (limits.isEmpty() && policies.isEmpty()) {
            return Optional.empty();
        }
        if (limits.isEmpty() || policies.isEmpty()) {
            return Optional.of("the header " + (limits.isEmpty() ? FIELD : POLICY) + " is missing beside the other");
        }
        return of(limits, policies).isPresent()
                ? Optional.empty()
                : Optional.of("RateLimit and RateLimit-Policy do not tell r, t, q and w of one limit: " + limits + ", "
                        + policies);
    }

    /** The items of a list; empty if it is malformed. */
    private static Optional<List<Item>> items(List<String> values) {
        String text = String.join(",", values);
        List<Item> items = new ArrayList<>();
        Matcher item = ITEM.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (!item.region(at, text.length()).lookingAt()) {
                return Optional.empty();
            }
            items.add(new Item(item.group(1), numbers(item.group(2))));
            at = item.end();
        }
        return Optional.of(items);
    }

    private static Map<String, Long> numbers(String parameters) {
        Map<String, Long> numbers = new HashMap<>();
        Matcher parameter = PARAMETERS.matcher(parameters);
        while (parameter.find()) {
            String value = parameter.group(2);
            if (value != null && NUMBER.matcher(value).matches()) {
                numbers.put(parameter.group(1), Long.valueOf(value));
            }
        }
        return numbers;
    }
}
