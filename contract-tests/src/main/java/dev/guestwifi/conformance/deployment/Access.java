package dev.guestwifi.conformance.deployment;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.guestwifi.conformance.transport.Route;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a target is reached: proxy, certificates, and header fields for gateways.
 *
 * @param fields sent with every request that has no field of the same name
 * @param secrets other values that are never printed
 * @param curl the corresponding options of curl; secrets are shell variables
 * @param note what readers of a report must know; empty for nothing
 */
public record Access(Route route, List<AccessField> fields, List<Secret> secrets, List<String> curl, String note) {
    /** Without a proxy, with the certificates that the JVM trusts. */
    public static final Access DIRECT = new Access(Route.direct(), List.of(), List.of(), List.of(), "");

    /** Shorter parts of a credential may occur in a text by chance. */
    private static final int SHORTEST = 8;
    /** Shorter credentials are not searched for. */
    private static final int LEAST = 4;

    public Access {
        fields = List.copyOf(fields);
        secrets = List.copyOf(secrets);
        curl = List.copyOf(curl);
    }

    /** The value of {@code Authorization} for {@code user:password}. */
    public static String basic(String credentials) {
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8));
    }

    /** Whether every request has such a field. */
    public boolean has(String name) {
        return fields.stream().anyMatch(field -> field.name().equalsIgnoreCase(name));
    }

    /** Everything that is never printed, whole values before their parts. */
    List<Secret> credentials() {
        List<Secret> all = new ArrayList<>();
        Stream.concat(fields.stream().filter(AccessField::isSecret).map(AccessField::value), secrets.stream())
                .filter(secret -> secret.value().length() >= LEAST)
                .forEach(all::add);
        for (Secret secret : List.copyOf(all)) {
            for (String part : secret.value().split("[ ;,=:]+", -1)) {
                if (part.length() >= SHORTEST) {
                    all.add(new Secret(secret.shown(), part));
                }
            }
        }
        return all;
    }
}
