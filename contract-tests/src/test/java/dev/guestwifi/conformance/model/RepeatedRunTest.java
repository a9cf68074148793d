package dev.guestwifi.conformance.model;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.conformance.Conformance;
import dev.guestwifi.conformance.deployment.Target;
import dev.guestwifi.conformance.result.Family;
import dev.guestwifi.conformance.result.Options;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A run with the seed of another one. */
class RepeatedRunTest {
    private static final long SEED = 7;

    @Test
    void the_same_seed_sends_the_same_requests() {
        assertThat(requests()).containsExactlyInAnyOrderElementsOf(requests()).hasSizeGreaterThan(100);
    }

    /** In some order, since reads are sent together; but for the keys, which are new each time, the addresses, and reads at the time when a key expires. */
    private static List<String> requests() {
        try (ModelServer server = ModelServer.start(ZoneOffset.UTC)) {
            Target target = server.target().build();
            Set<String> expiring = target.furtherKeys().stream()
                    .filter(key -> key.expiresAt() != null)
                    .map(key -> key.key().value())
                    .collect(Collectors.toSet());
            Conformance.check(target, Options.quick().withSeed(SEED).only(Set.of(Family.DATES, Family.PAGING)));
            return server.received().stream()
                    .filter(request -> Collections.disjoint(expiring, request.values("X-API-Key")))
                    .map(request -> request.method() + " " + request.target() + " "
                            + request.without("X-API-Key").without("Host").fields()
                            + new String(request.body(), ISO_8859_1))
                    .toList();
        }
    }
}
