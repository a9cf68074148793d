package dev.guestwifi.conformance.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * One option for a part of a request.
 *
 * @param isGood whether a request with it can succeed
 */
record Choice(boolean isGood, Consumer<RequestBuilder> change) {
    static Choice good(Consumer<RequestBuilder> change) {
        return new Choice(true, change);
    }

    static Choice bad(Consumer<RequestBuilder> change) {
        return new Choice(false, change);
    }

    /** Encoded parameters; an empty text adds none. */
    static List<Choice> parameters(boolean areGood, List<String> pairs) {
        return pairs.stream()
                .map(pair -> new Choice(areGood, draft -> {
                    if (!pair.isEmpty()) {
                        draft.parameter(pair);
                    }
                }))
                .toList();
    }

    /** Both lists, concatenated. */
    static List<Choice> all(List<Choice> first, List<Choice> second) {
        List<Choice> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
