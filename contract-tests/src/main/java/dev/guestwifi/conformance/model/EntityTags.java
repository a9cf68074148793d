package dev.guestwifi.conformance.model;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The entity tags received so far, and their lists. */
final class EntityTags {
    /**
     * A list as expected.
     *
     * @param request path and effective parameters
     * @param host of the request, since links may depend on it
     * @param digest what the representation depends on
     */
    record Asked(String request, String host, String digest) {
        private String resource() {
            return host + " " + request;
        }

        private String representation() {
            return host + " " + digest;
        }
    }

    private final Map<String, String> tagByRepresentation = new HashMap<>();
    private final Map<String, String> tagByDigest = new HashMap<>();
    private final Map<String, String> digestByTag = new HashMap<>();

    /** A list depends on its rows, the parameters and the total. */
    static Asked asked(WireRequest request, ListRules.Part page) {
        String effective = page.reading().endpoint() + " " + page.parameters();
        StringBuilder digest = new StringBuilder(effective + " " + page.all().size());
        page.rows()
                .forEach(row -> digest.append(' ').append(row.id()).append(':').append(row.hash()));
        return new Asked(effective, request.values("Host").toString(), digest.toString());
    }

    /** The earlier tag of a list. */
    Optional<String> of(Asked asked) {
        return Optional.ofNullable(tagByRepresentation.get(asked.representation()));
    }

    /** The earlier tag of a list, for any host. */
    Optional<String> ofAnyHost(Asked asked) {
        return Optional.ofNullable(tagByDigest.get(asked.digest()));
    }

    /** Whether the same request got this tag with another representation. */
    boolean isStale(Asked asked, String tag) {
        return !asked.digest().equals(digestByTag.getOrDefault(asked.resource() + " " + tag, asked.digest()));
    }

    void note(Asked asked, String tag) {
        tagByRepresentation.put(asked.representation(), tag);
        tagByDigest.put(asked.digest(), tag);
        digestByTag.put(asked.resource() + " " + tag, asked.digest());
    }
}
