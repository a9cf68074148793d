package dev.guestwifi.conformance.deployment;

import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A deployment of the API, and what a run may assume about it. By default others may use the deployment at the same
 * time, and nothing is known about its data. Immutable, except that it remembers the personal data that the target has
 * returned. Safe for use by many threads.
 */
public final class Target {
    private final URI url;
    private final String team;
    private final Secret key;
    private final Optional<String> otherTeam;
    private final Optional<Secret> otherTeamKey;
    private final Optional<Secret> readOnlyKey;
    private final Optional<Secret> deadKey;
    private final List<TargetKey> furtherKeys;
    private final List<String> ownTeams;
    private final ZoneId zone;
    private final Set<Capability> capabilities;
    private final boolean isReadOnly;
    private final boolean isExclusive;
    private final boolean hasOwnData;
    private final boolean isDataShown;
    private final Access access;
    private final Redaction redaction;
    private final Optional<String> version;

    Target(TargetBuilder builder) {
        url = builder.url;
        key = builder.key;
        team = builder.team;
        otherTeam = Optional.ofNullable(builder.otherTeam);
        otherTeamKey = secret("$GUESTWIFI_OTHER_TEAM_KEY", builder.otherTeamKey);
        readOnlyKey = secret("$GUESTWIFI_READ_ONLY_KEY", builder.readOnlyKey);
        deadKey = secret("$GUESTWIFI_DEAD_KEY", builder.deadKey);
        version = Optional.ofNullable(builder.version);
        furtherKeys = builder.furtherKeys;
        ownTeams = builder.ownTeams;
        zone = builder.zone;
        capabilities = Set.copyOf(builder.capabilities);
        isReadOnly = builder.isReadOnly;
        isExclusive = builder.isExclusive;
        hasOwnData = builder.hasOwnData && builder.isExclusive;
        isDataShown = builder.isDataShown || builder.isExclusive;
        access = builder.access;
        redaction = new Redaction(named().toList(), access.credentials(), secrets(), isDataShown);
    }

    /**
     * @param url the base URL of the API, such as {@code https://host/api}
     * @param key a key that may read and, unless the run is read-only, write
     * @throws IllegalArgumentException if the URL is not an http or https URL without user, query and fragment, or the
     *     key is empty
     */
    public static TargetBuilder at(URI url, String key) {
        return new TargetBuilder(url, new Secret("$GUESTWIFI_API_KEY", key));
    }

    /** The base URL of the API, without a slash at the end. */
    public URI url() {
        return url;
    }

    public Secret key() {
        return key;
    }

    /** The slug of the team whose data is checked. */
    public String team() {
        return team;
    }

    /** The slug of a second team, which {@link #key} need not be valid for. */
    public Optional<String> otherTeam() {
        return otherTeam;
    }

    /** A key for the second team only. */
    public Optional<Secret> otherTeamKey() {
        return otherTeamKey;
    }

    /** A key that may read the first team but not write. */
    public Optional<Secret> readOnlyKey() {
        return readOnlyKey;
    }

    /** An expired or deleted key. */
    public Optional<Secret> deadKey() {
        return deadKey;
    }

    /** The slugs of those teams of the kit's own data that the target has; empty for all. */
    public List<String> ownTeams() {
        return ownTeams;
    }

    /** Further keys of a target that serves the kit's own data. */
    public List<TargetKey> furtherKeys() {
        return furtherKeys;
    }

    /** The time zone of date parameters. */
    public ZoneId zone() {
        return zone;
    }

    /** Whether only safe requests may be sent. */
    public boolean isReadOnly() {
        return isReadOnly;
    }

    /** Whether the target has no other users during the run. */
    public boolean isExclusive() {
        return isExclusive;
    }

    /** Whether it serves exactly the kit's own data for its time zone, and has no other users. */
    public boolean hasOwnData() {
        return hasOwnData;
    }

    public boolean has(Capability capability) {
        return capabilities.contains(capability);
    }

    /** How the target is reached. */
    public Access access() {
        return access;
    }

    /** Whether personal data of the target may be printed. */
    public boolean isDataShown() {
        return isDataShown;
    }

    /** The personal data that the target has returned so far. */
    public PersonalData people() {
        return redaction.people();
    }

    /** Removes secrets from a text, and masks personal data unless {@link #isDataShown}. */
    public String redact(String text) {
        return redaction.redact(text);
    }

    /** Redacts the JSON value of a member, as {@link #redact} does within its object. */
    public String redactMember(String name, String json) {
        return redaction.redactMember(name, json);
    }

    /** Removes every key and credential, whole or in large part, as it is or encoded. */
    public String redactSecrets(String text) {
        return redaction.redactSecrets(text);
    }

    /** Whether a text contains a key of this target, as it is or encoded; very short keys are not searched for. */
    public boolean isKeyIn(String text) {
        return redaction.isKeyIn(text);
    }

    /** Everything that is never printed: keys, and credentials for gateways and proxies. */
    public List<Secret> secrets() {
        return Stream.concat(keys().stream(), access().credentials().stream()).toList();
    }

    private List<Secret> keys() {
        return Stream.concat(named(), furtherKeys().stream().map(TargetKey::key))
                .toList();
    }

    /** The keys that have an option of their own. */
    private Stream<Secret> named() {
        return Stream.of(Optional.of(key), otherTeamKey(), readOnlyKey(), deadKey())
                .flatMap(Optional::stream);
    }

    private static Optional<Secret> secret(String shown, @Nullable String value) {
        return Optional.ofNullable(value).map(known -> new Secret(shown, known));
    }

    /** The version of the software, if the options name it. */
    public Optional<String> version() {
        return version;
    }
}
