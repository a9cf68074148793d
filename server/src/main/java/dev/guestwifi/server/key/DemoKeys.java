package dev.guestwifi.server.key;

import dev.guestwifi.server.model.Access;
import dev.guestwifi.server.model.ApiKey;
import dev.guestwifi.server.model.KeyTerms;
import java.time.Instant;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** The keys of the demo instance: open to all, the same on every start, and good for nothing else. */
public enum DemoKeys {
    INSTANCE(1, "whole instance", null, "read_write"),
    SECOND_TEAM(2, "second team only", 2L, "read_write"),
    READ_ONLY(3, "read only", null, "read_only");

    private final long seed;
    private final String label;
    private final @Nullable Long teamId;
    private final String access;

    DemoKeys(long seed, String label, @Nullable Long teamId, String access) {
        this.seed = seed;
        this.label = label;
        this.teamId = teamId;
        this.access = access;
    }

    public String label() {
        return label;
    }

    /** The key itself, made from a fixed seed. */
    public String key() {
        return KeyFormat.generate(new Random(seed));
    }

    /** What a store keeps of it. */
    public ApiKey stored() {
        return ApiKey.made(
                seed,
                KeyFormat.fingerprint(key()),
                new KeyTerms("Demo: " + label, teamId, Access.named(access), null),
                Instant.parse("2025-01-01T00:00:00Z"));
    }
}
