package dev.guestwifi.conformance.deployment;

import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A deployment of the API, and all that a run may assume of it. By default the run is a guest: others may use the
 * deployment at the same time, and nothing is known of its data. Immutable, but that it learns which values of the
 * target are personal. Safe for use by many threads.
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

    Target(TargetBuilder builder) {
        url = builder.url;
        key = builder.key;
        team = builder.team;
        otherTeam = Optional.ofNullable(builder.otherTeam);
        otherTeamKey = secret("$GUESTWIFI_OTHER_TEAM_KEY", builder.otherTeamKey);
        readOnlyKey = secret("$GUESTWIFI_READ_ONLY_KEY", builder.readOnlyKey);
        deadKey = secret("$GUESTWIFI_DEAD_KEY", builder.deadKey);
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
     * @param url the base of the API, like {@code https://host/api}
     * @param key a key that may read and, unless the run is read-only, write
     * @throws IllegalArgumentException if the URL is not an http or https address without user, query and fragment, or
     *     the key is empty
     */
    public static TargetBuilder at(URI url, String key) {
        return new TargetBuilder(url, new Secret("$GUESTWIFI_API_KEY", key));
    }

    /** The base of the API, without a slash at the end. */
    public URI url() {
        return url;
    }

    public Secret key() {
        return key;
    }

    /** The slug of the team whose data the laws look at. */
    public String team() {
        return team;
    }

    /** The slug of a second team that {@link #key} may not be for. */
    public Optional<String> otherTeam() {
        return otherTeam;
    }

    /** A key for the second team alone. */
    public Optional<Secret> otherTeamKey() {
        return otherTeamKey;
    }

    /** A key that may read the first team but not write. */
    public Optional<Secret> readOnlyKey() {
        return readOnlyKey;
    }

    /** A key that was good once: expired or deleted. */
    public Optional<Secret> deadKey() {
        return deadKey;
    }

    /** The slugs of the teams of the kit's own data that the target has; empty for all. */
    public List<String> ownTeams() {
        return ownTeams;
    }

    /** Further keys of a target that serves the kit's own data. */
    public List<TargetKey> furtherKeys() {
        return furtherKeys;
    }

    /** Where the days of date parameters begin and end. */
    public ZoneId zone() {
        return zone;
    }

    /** Whether nothing may be sent that is meant to change the target, or could. */
    public boolean isReadOnly() {
        return isReadOnly;
    }

    /** Whether nobody else changes the target during the run, so that every difference is its own doing. */
    public boolean isExclusive() {
        return isExclusive;
    }

    /** Whether it serves exactly the rows that the kit writes for its zone, and nobody else changes them. */
    public boolean hasOwnData() {
        return hasOwnData;
    }

    public boolean has(Capability capability) {
        return capabilities.contains(capability);
    }

    /** How it is reached. */
    public Access access() {
        return access;
    }

    /** Whether personal values of the target may be printed. */
    public boolean isDataShown() {
        return isDataShown;
    }

    /** The personal values that it has shown so far. */
    public PersonalData people() {
        return redaction.people();
    }

    /** A text without secrets, and without personal values unless {@link #isDataShown}. */
    public String redact(String text) {
        return redaction.redact(text);
    }

    /** The value of a member in JSON, as {@link #redact} would have it within its object. */
    public String redactMember(String name, String json) {
        return redaction.redactMember(name, json);
    }

    /** A text without any key or credential of this target, whole or in large part, as it is or encoded. */
    public String redactSecrets(String text) {
        return redaction.redactSecrets(text);
    }

    /** Whether a text holds a key of this target, as it is or encoded; one that is too short is not looked for. */
    public boolean isKeyIn(String text) {
        return redaction.isKeyIn(text);
    }

    /** What is never printed: the keys, and the credentials for what stands before the target. */
    public List<Secret> secrets() {
        return Stream.concat(keys().stream(), access().credentials().stream()).toList();
    }

    private List<Secret> keys() {
        return Stream.concat(named(), furtherKeys().stream().map(TargetKey::key))
                .toList();
    }

    /** Those that have an option or a line of their own. */
    private Stream<Secret> named() {
        return Stream.of(Optional.of(key), otherTeamKey(), readOnlyKey(), deadKey())
                .flatMap(Optional::stream);
    }

    private static Optional<Secret> secret(String shown, @Nullable String value) {
        return Optional.ofNullable(value).map(known -> new Secret(shown, known));
    }
}
