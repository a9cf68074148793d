package dev.guestwifi.conformance.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The entity tags that came so far, and with which lists. */
final class EntityTags {
    /**
     * A list as it was expected.
     *
     * @param hosts that were asked, since links may depend on them
     */
    record Asked(JsonNode body, String hosts) {}

    private final Map<JsonNode, String> byBody = new HashMap<>();
    private final Map<String, JsonNode> byTag = new HashMap<>();
    private final Map<Asked, String> byAsked = new HashMap<>();

    static Asked asked(WireRequest request, Value body) {
        return new Asked(body.example(), request.values("Host").toString());
    }

    /** The tag with which a list came before. */
    Optional<String> of(Asked asked) {
        return Optional.ofNullable(byAsked.get(asked));
    }

    /** The tag with which a list came before, whichever host was asked. */
    Optional<String> ofAnyHost(Asked asked) {
        return byAsked.entrySet().stream()
                .filter(known -> known.getKey().body().equals(asked.body()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Whether a tag can be the one of a body, which came with it. */
    boolean isRight(String tag, JsonNode body) {
        return tag.equals(byBody.getOrDefault(body, tag)) && body.equals(byTag.getOrDefault(tag, body));
    }

    /** @param body as it came; missing after HEAD or 304 */
    void note(Asked asked, String tag, JsonNode body) {
        byAsked.put(asked, tag);
        if (!body.isMissingNode()) {
            byBody.put(body, tag);
            byTag.put(tag, body);
        }
    }
}
