package dev.guestwifi.conformance.deployment;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rights of a key, if they are not the usual ones.
 *
 * @param levels {@code read} or {@code write} by resource; a resource that is missing cannot be used
 * @param networks the networks of the clients that may use the key, separated by spaces; null for any client
 */
public record Rights(Map<String, String> levels, @Nullable String networks) {
    /** The right to nothing. */
    public static final String NONE = "none";

    /** What a key has rights to: the first segments of the paths. */
    public static final List<String> RESOURCES = List.of("customers", "customer-visits", "venues", "vouchers");

    /** Networks that every client is in. */
    public static final String ANYWHERE = "0.0.0.0/0 ::/0";

    /** Networks for documentation, which no client is in. */
    public static final String ELSEWHERE = "192.0.2.0/24 2001:db8::/32";

    /** An address in them. */
    public static final String ADDRESS_ELSEWHERE = "192.0.2.7";

    private static final Set<String> LEVELS = Set.of(NONE, "read", "write");

    public Rights {
        levels = Map.copyOf(levels);
    }

    /**
     * Reads rights like {@code venues:read,vouchers:write}; there is none to what is left out.
     *
     * @throws IllegalArgumentException if the text is something else
     */
    public static Rights of(String text) {
        Map<String, String> levels = new TreeMap<>();
        for (String right : text.split("[, ]+", -1)) {
            int colon = right.indexOf(':');
            String resource = right.substring(0, Math.max(0, colon));
            String level = right.substring(colon + 1);
            boolean isKnown = RESOURCES.contains(resource) && LEVELS.contains(level);
            if (!isKnown || levels.put(resource, level) != null) {
                throw new IllegalArgumentException(
                        "rights must be like venues:read,vouchers:write, each of " + String.join(", ", RESOURCES));
            }
        }
        return new Rights(levels, null);
    }

    /** The same rights for clients in some networks only. */
    public Rights from(String allowed) {
        return new Rights(levels, allowed);
    }

    /** The right to a resource: {@code none}, {@code read} or {@code write}. */
    public String to(String resource) {
        return levels.getOrDefault(resource, NONE);
    }

    /** Whether the kit may not use the key, wherever it runs. */
    public boolean isElsewhere() {
        return ELSEWHERE.equals(networks);
    }

    /** What {@link #of} reads. */
    @Override
    public String toString() {
        return RESOURCES.stream().map(resource -> resource + ":" + to(resource)).collect(Collectors.joining(","));
    }
}
