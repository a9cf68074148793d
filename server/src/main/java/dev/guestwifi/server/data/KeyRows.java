package dev.guestwifi.server.data;

import dev.guestwifi.server.model.Access;
import dev.guestwifi.server.model.ApiKey;
import dev.guestwifi.server.model.Network;
import dev.guestwifi.server.model.Resource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows of keys that will be written, with the optional columns only if any of the keys needs them. */
final class KeyRows {
    private static final List<Resource> RIGHTS =
            List.of(Resource.CUSTOMERS, Resource.CUSTOMER_VISITS, Resource.VENUES, Resource.VOUCHERS);

    private final List<ApiKey> keys = new ArrayList<>();

    void add(ApiKey key) {
        keys.add(key);
    }

    /** The names of the columns. */
    List<String> header() {
        List<String> names = new ArrayList<>(KeyReader.COLUMNS);
        if (hasOptions()) {
            names.addAll(KeyReader.OPTIONAL_COLUMNS);
        }
        return names;
    }

    /** The cells of each key, in the order of the header. */
    Stream<@Nullable Object[]> cells() {
        boolean hasOptions = hasOptions();
        return keys.stream().map(key -> {
            List<@Nullable Object> cells = cells(key);
            if (hasOptions) {
                addOptions(key, cells);
            }
            return cells.toArray();
        });
    }

    private boolean hasOptions() {
        return keys.stream().anyMatch(key -> {
            Access access = key.terms().access();
            return key.terms().rateLimit() != null || !access.equals(Access.named(access.name()));
        });
    }

    private static List<@Nullable Object> cells(ApiKey key) {
        return new ArrayList<>(Arrays.asList(
                key.fingerprint().sha256(),
                key.fingerprint().prefix(),
                key.fingerprint().last4(),
                key.terms().label(),
                key.terms().teamId(),
                key.terms().access().name(),
                key.createdAt(),
                key.expiresAt()));
    }

    private static void addOptions(ApiKey key, List<@Nullable Object> cells) {
        Access access = key.terms().access();
        cells.add(key.terms().rateLimit());
        RIGHTS.forEach(resource -> cells.add(right(access, resource)));
        cells.add(Network.text(access.networks()));
    }

    /** The right to a resource; null if it follows from the access. */
    private static @Nullable String right(Access access, Resource resource) {
        boolean isUsual = access.to(resource) == Access.named(access.name()).to(resource);
        return isUsual ? null : access.to(resource).name().toLowerCase(Locale.ROOT);
    }
}
