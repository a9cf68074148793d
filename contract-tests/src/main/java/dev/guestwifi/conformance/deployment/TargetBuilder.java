package dev.guestwifi.conformance.deployment;

import dev.guestwifi.conformance.transport.Origin;
import java.net.URI;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Builds a {@link Target}. Not safe for use by several threads. */
public final class TargetBuilder {
    final URI url;
    final Secret key;
    String team = "default";
    ZoneId zone = ZoneOffset.UTC;
    Set<Capability> capabilities = EnumSet.allOf(Capability.class);

    @Nullable
    String otherTeam;

    @Nullable
    String otherTeamKey;

    @Nullable
    String readOnlyKey;

    @Nullable
    String deadKey;

    @Nullable
    String version;

    List<TargetKey> furtherKeys = List.of();
    List<String> ownTeams = List.of();
    boolean isReadOnly;
    boolean isExclusive;
    boolean hasOwnData;
    boolean isDataShown;
    Access access = Access.DIRECT;

    TargetBuilder(URI url, Secret key) {
        boolean isAddress = ("http".equals(url.getScheme()) || "https".equals(url.getScheme()))
                && Origin.isHostIn(url)
                && !url.getRawAuthority().contains("@")
                && url.getRawQuery() == null
                && url.getRawFragment() == null;
        if (!isAddress) {
            throw new IllegalArgumentException("the URL must be an http or https address like https://host/api");
        }
        if (key.value().isBlank()) {
            throw new IllegalArgumentException("the key must not be empty");
        }
        this.url = URI.create(url.toString().replaceAll("/+$", ""));
        this.key = key;
    }

    /** Default: {@code default}, the team that always exists. */
    public TargetBuilder team(String slug) {
        team = slug;
        return this;
    }

    /** @param teamKey a key for that team only; null if there is none */
    public TargetBuilder otherTeam(String slug, @Nullable String teamKey) {
        otherTeam = slug;
        otherTeamKey = teamKey;
        return this;
    }

    public TargetBuilder readOnlyKey(@Nullable String value) {
        readOnlyKey = value;
        return this;
    }

    public TargetBuilder deadKey(@Nullable String value) {
        deadKey = value;
        return this;
    }

    /** The teams of the kit's own data that the target has. Default: all. */
    public TargetBuilder ownTeams(List<String> slugs) {
        ownTeams = List.copyOf(slugs);
        return this;
    }

    /** Keys for teams of the kit's own data. Default: none. */
    public TargetBuilder furtherKeys(List<TargetKey> keys) {
        furtherKeys = List.copyOf(keys);
        return this;
    }

    /** Default: UTC. */
    public TargetBuilder zone(ZoneId instanceZone) {
        zone = instanceZone;
        return this;
    }

    public TargetBuilder readOnly(boolean only) {
        isReadOnly = only;
        return this;
    }

    /** States that the target has no other users during the run. */
    public TargetBuilder exclusive(boolean alone) {
        isExclusive = alone;
        return this;
    }

    /** Promises that the target serves exactly the rows that the kit writes for its zone. */
    public TargetBuilder ownData(boolean own) {
        hasOwnData = own;
        return this;
    }

    /** The capabilities of the target. Default: all. */
    public TargetBuilder capabilities(Set<Capability> present) {
        capabilities = Set.copyOf(present);
        return this;
    }

    /** Default: {@link Access#DIRECT}. */
    public TargetBuilder access(Access way) {
        access = way;
        return this;
    }

    /** Allows printing personal data of the target. That of an {@link #exclusive} target is always printed. */
    public TargetBuilder showData(boolean shown) {
        isDataShown = shown;
        return this;
    }

    /** The version of the software, for the reports. Default: what the target says of itself. */
    public TargetBuilder version(@Nullable String deployed) {
        version = deployed;
        return this;
    }

    public Target build() {
        return new Target(this);
    }
}
