package dev.guestwifi.conformance.model;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The entity tags that came so far, and with which lists. */
final class EntityTags {
    /**
     * A list as it was expected.
     *
     * @param request path and parameters, as they take effect
     * @param host that was asked, since links may depend on it
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

    /** Besides its rows, the parameters and the number of all rows decide what a list says. */
    static Asked asked(WireRequest request, ListRules.Part page) {
        String effective = page.reading().endpoint() + " " + page.parameters();
        StringBuilder digest = new StringBuilder(effective + " " + page.all().size());
        page.rows()
                .forEach(row -> digest.append(' ').append(row.id()).append(':').append(row.hash()));
        return new Asked(effective, request.values("Host").toString(), digest.toString());
    }

    /** The tag with which a list came before. */
    Optional<String> of(Asked asked) {
        return Optional.ofNullable(tagByRepresentation.get(asked.representation()));
    }

    /** The tag with which a list came before, whichever host was asked. */
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
