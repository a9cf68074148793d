package dev.guestwifi.conformance.result;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The laws that are checked. Patterns are names such as {@code paging.pages_of_any_size_concatenate_to_the_whole_list},
 * in which {@code *} stands for any characters and {@code ?} for one.
 *
 * @param laws patterns of the laws to check; empty for all
 * @param skipped patterns of laws to skip, each with the reason
 */
public record Selection(List<String> laws, Map<String, String> skipped) {
    /** Every law. */
    public static final Selection ALL = new Selection(List.of(), Map.of());

    public Selection {
        laws = List.copyOf(laws);
        skipped = Collections.unmodifiableMap(new LinkedHashMap<>(skipped));
    }

    /** Only laws of these names or patterns. */
    public static Selection only(List<String> laws) {
        return new Selection(laws, Map.of());
    }

    /** Whether some laws were chosen by name. */
    public boolean isPartial() {
        return !laws.isEmpty();
    }

    /** Whether a pattern stands for a law. */
    public static boolean matches(String pattern, String law) {
        return new Glob(pattern).matches(law);
    }

    /** Why a law is not checked; empty if it is. */
    Optional<String> reason(String law) {
        if (!laws.isEmpty() && laws.stream().noneMatch(pattern -> matches(pattern, law))) {
            return Optional.of(SkipReasons.NOT_SELECTED);
        }
        return skipped.entrySet().stream()
                .filter(one -> matches(one.getKey(), law))
                .map(one -> SkipReasons.BY_OPTION + one.getValue())
                .findFirst();
    }
}
