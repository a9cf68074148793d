package dev.guestwifi.client.internal;

import dev.guestwifi.client.error.RateLimit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Reads {@code RateLimit} and {@code RateLimit-Policy} (contract § Rate limits). Items and parameters that it does not
 * know are ignored; of several limits the one with the fewest requests left counts.
 */
final class RateLimitFields {
    private static final int MAX_LENGTH = 1000;
    private static final int MAX_DIGITS = 15;

    private RateLimitFields() {}

    static Optional<RateLimit> parse(String limits, String policies) {
        if (limits.length() > MAX_LENGTH || policies.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        return split(limits, ',').stream()
                .map(Item::of)
                .filter(item -> item.number("r").isPresent())
                .min(Comparator.comparing(item -> item.number("r").orElseThrow()))
                .flatMap(limit -> split(policies, ',').stream()
                        .map(Item::of)
                        .filter(policy -> policy.name.equals(limit.name))
                        .findFirst()
                        .flatMap(policy -> rateLimit(limit, policy)));
    }

    private static Optional<RateLimit> rateLimit(Item limit, Item policy) {
        Duration window = policy.number("w").map(RateLimitFields::seconds).orElse(null);
        return policy.number("q")
                .map(quota -> new RateLimit(quota, limit.number("r").orElseThrow(), window));
    }

    private static Duration seconds(long count) {
        Duration window = Duration.ofSeconds(count);
        return window.compareTo(RetryAfter.LONGEST) > 0 ? RetryAfter.LONGEST : window;
    }

    /** An item of a list, such as {@code "key";q=600;w=60} (RFC 9651). */
    private record Item(String name, List<String> parameters) {
        static Item of(String text) {
            List<String> parts = split(text, ';');
            return new Item(parts.get(0), parts.subList(1, parts.size()));
        }

        Optional<Long> number(String key) {
            return parameters.stream()
                    .filter(parameter -> parameter.startsWith(key + "="))
                    .map(parameter -> parameter.substring(key.length() + 1))
                    .filter(value -> !value.isEmpty()
                            && value.length() <= MAX_DIGITS
                            && value.chars().allMatch(c -> c >= '0' && c <= '9'))
                    .map(Long::valueOf)
                    .findFirst();
        }
    }

    /** Splits at a separator outside of strings; white space around the parts is no part of them. */
    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        boolean isQuoted = false;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                isQuoted = !isQuoted;
            } else if (c == '\\' && isQuoted) {
                i++;
            } else if (c == separator && !isQuoted) {
                parts.add(text.substring(start, i).strip());
                start = i + 1;
            }
        }
        parts.add(text.substring(start).strip());
        return parts;
    }
}
