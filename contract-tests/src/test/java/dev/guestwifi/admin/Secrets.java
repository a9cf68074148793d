package dev.guestwifi.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What a test learned and nobody else should. Safe for use by many threads. */
final class Secrets {
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    void add(String secret) {
        known.add(secret);
    }

    /** Even what is cut off at an end must not be told. */
    void mustNotBeIn(String text) {
        for (String secret : known) {
            assertThat(text)
                    .doesNotContain(secret.substring(0, secret.length() - 2))
                    .doesNotContain(secret.substring(2));
        }
    }
}
