package dev.guestwifi.conformance;

import dev.guestwifi.conformance.data.OwnData;
import dev.guestwifi.conformance.deployment.Capability;
import dev.guestwifi.conformance.deployment.Rights;
import dev.guestwifi.conformance.deployment.Target;
import dev.guestwifi.conformance.deployment.TargetBuilder;
import dev.guestwifi.conformance.deployment.TargetKey;
import dev.guestwifi.conformance.law.ConnectionFailure;
import dev.guestwifi.conformance.law.Run;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Options for the target and its data. */
final class TargetOptions {
    /** Goes into the query without encoding. */
    private static final String SLUG = "[0-9A-Za-z._~-]{1,63}";

    private static final String KEY = "[!-~]+";

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "Base URL of the API, such as https://host/api. Required, here or in GUESTWIFI_URL.")
    private @Nullable URI url;

    @Option(
            names = "--key",
            paramLabel = "KEY",
            description = "API key that may read and, without --read-only, write. Required. Prefer"
                    + " GUESTWIFI_API_KEY: other users of this machine can see command lines. The same goes for"
                    + " the keys below: GUESTWIFI_OTHER_TEAM_KEY and so on.")
    private @Nullable String key;

    @Option(
            names = "--team",
            paramLabel = "SLUG",
            defaultValue = "default",
            description = "Team whose data is checked (${DEFAULT-VALUE}).")
    private String team = "default";

    @Option(
            names = "--other-team",
            paramLabel = "SLUG",
            description = "A second team, to check that teams are isolated from each other.")
    private @Nullable String otherTeam;

    @Option(names = "--other-team-key", paramLabel = "KEY", description = "Key for the second team only.")
    private @Nullable String otherTeamKey;

    @Option(
            names = "--read-only-key",
            paramLabel = "KEY",
            description = "Key that may read the team's data but not write.")
    private @Nullable String readOnlyKey;

    @Option(
            names = "--limited-key",
            paramLabel = "KEY",
            description = "Key for the team's data whose rights are not the usual ones; --rights tells them.")
    private @Nullable String limitedKey;

    @Option(
            names = "--rights",
            paramLabel = "RIGHTS",
            description = "The rights of --limited-key, such as venues:read,vouchers:write. There is none to what is"
                    + " left out of customers, customer-visits, venues and vouchers.")
    private @Nullable String rights;

    @Option(names = "--dead-key", paramLabel = "KEY", description = "Expired or deleted key.")
    private @Nullable String deadKey;

    @Option(
            names = "--own",
            paramLabel = "DIR",
            description = "Directory written by \"data DIR\". The target must serve its files and have no other"
                    + " users. The kit reads keys, teams and time zone from there.")
    private @Nullable Path own;

    @Option(names = "--read-only", description = "Send only safe requests.")
    private boolean isReadOnly;

    @Option(
            names = "--profile",
            paramLabel = "PROFILE",
            defaultValue = "full",
            description = "full: check the whole contract; documented: check only what the vendor documents"
                    + " (${DEFAULT-VALUE}).")
    private Profile profile = Profile.full;

    @Option(
            names = "--without",
            paramLabel = "CAPABILITY",
            split = ",",
            converter = CapabilityConverter.class,
            description = "Capabilities that the target lacks on purpose, separated by commas: links, problems,"
                    + " page-limit, forms-only, lower-case-slugs, idempotency, access-rights, headers,"
                    + " rate-limit.")
    private List<Capability> without = List.of();

    @Option(names = "--timezone", paramLabel = "ZONE", description = "Time zone of the target's dates (UTC).")
    private @Nullable ZoneId timezone;

    @Option(
            names = "--target-version",
            paramLabel = "TEXT",
            description = "Version of the target, for the reports. Default: its X-API-Version or X-Version field.")
    private @Nullable String version;

    @Option(
            names = "--show-data",
            description = "Print names, addresses and other personal data of the target, which are masked by"
                    + " default. For test instances.")
    private boolean isDataShown;

    @Mixin
    private AccessOptions accessOptions = new AccessOptions();

    /** How much of the contract applies to the target. */
    private enum Profile {
        full,
        documented
    }

    /** @throws ParameterException if the options contradict each other */
    Target target(CommandSpec spec, Map<String, String> environment) {
        try {
            TargetBuilder builder = own == null ? guest() : owner(own, spec);
            return builder.readOnly(isReadOnly)
                    .capabilities(capabilities())
                    .access(accessOptions.access(environment))
                    .version(version)
                    .showData(isDataShown)
                    .build();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "Wrong option: " + e.getMessage() + ".", e);
        }
    }

    private URI url() {
        if (url == null) {
            throw new IllegalArgumentException("--url is missing: the base URL of the API, such as https://host/api");
        }
        return url;
    }

    private TargetBuilder guest() {
        URI base = url();
        if (key == null) {
            throw new IllegalArgumentException("the key is missing: set GUESTWIFI_API_KEY, or give --key");
        }
        check(Stream.of(team, otherTeam), SLUG, "a slug is at most 63 letters, digits and hyphens");
        check(
                Stream.of(key, otherTeamKey, readOnlyKey, limitedKey, deadKey),
                KEY,
                "a key consists of visible ASCII characters");
        if (otherTeamKey != null && otherTeam == null) {
            throw new IllegalArgumentException("--other-team-key needs --other-team");
        }
        if (team.equals(otherTeam)) {
            throw new IllegalArgumentException("--other-team must be another one than --team");
        }
        TargetBuilder builder = Target.at(base, key)
                .team(team)
                .readOnlyKey(readOnlyKey)
                .deadKey(deadKey)
                .limitedKey(limited())
                .zone(timezone == null ? ZoneId.of("UTC") : timezone);
        return otherTeam == null ? builder : builder.otherTeam(otherTeam, otherTeamKey);
    }

    private @Nullable TargetKey limited() {
        if (limitedKey == null && rights != null) {
            throw new IllegalArgumentException("--rights needs --limited-key");
        }
        if (limitedKey != null && rights == null) {
            throw new IllegalArgumentException("--limited-key needs --rights, such as venues:read,vouchers:write");
        }
        return limitedKey == null || rights == null
                ? null
                : TargetKey.of("guestwifi-limited", limitedKey, null).with(Rights.of(rights));
    }

    private TargetBuilder owner(Path directory, CommandSpec spec) {
        Stream.of(
                        "--key",
                        "--team",
                        "--other-team",
                        "--other-team-key",
                        "--read-only-key",
                        "--limited-key",
                        "--dead-key",
                        "--timezone")
                .filter(spec.commandLine().getParseResult()::hasMatchedOption)
                .findFirst()
                .ifPresent(option -> {
                    throw new IllegalArgumentException(option + " cannot be combined with --own");
                });
        try {
            return OwnData.read(directory, url());
        } catch (IOException e) {
            throw new IllegalArgumentException("--own: cannot read " + e.getMessage(), e);
        }
    }

    /** A failure if the target does not serve the data of {@code --own}, or seems to be in another time zone. */
    Optional<ConnectionFailure> otherData(Run run) {
        if (own != null) {
            return ServedData.compare(own, run.api());
        }
        return timezone == null ? TimeZoneCheck.look(run.api()) : Optional.empty();
    }

    private static void check(Stream<@Nullable String> values, String pattern, String rule) {
        if (values.anyMatch(value -> value != null && !value.matches(pattern))) {
            throw new IllegalArgumentException(rule);
        }
    }

    private Set<Capability> capabilities() {
        Set<Capability> capabilities =
                profile == Profile.full ? EnumSet.allOf(Capability.class) : EnumSet.noneOf(Capability.class);
        without.forEach(capabilities::remove);
        return capabilities;
    }
}
