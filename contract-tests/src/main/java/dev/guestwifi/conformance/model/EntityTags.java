package dev.guestwifi.conformance.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** The entity tags that came so far, and with which lists. */
final class EntityTags {
    /**
     * A list as it was expected.
     *
     * @param request path and parameters, as they take effect
     * @param host that was asked, since links may depend on it
     * @param digest of the representation
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

    static Asked asked(WireRequest request, ListRules.Part page, Value body) {
        String effective = page.reading().endpoint() + " " + page.parameters();
        return new Asked(
                effective,
                request.values("Host").toString(),
                digest(body.example().toString()));
    }

    private static String digest(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
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
