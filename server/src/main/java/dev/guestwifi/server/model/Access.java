package dev.guestwifi.server.model;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a key may do, and where it may come from.
 *
 * @param rights one for each resource
 * @param networks the networks of the clients that may use the key; none for any client
 */
public record Access(Map<Resource, Right> rights, List<Network> networks) {
    /** Reads everything. */
    public static final Access READ_ONLY = reading(Right.READ);

    /** Reads everything, and writes what can be written. */
    public static final Access READ_WRITE = reading(Right.WRITE);

    public Access {
        rights = Map.copyOf(rights);
        networks = List.copyOf(networks);
    }

    private static Access reading(Right vouchers) {
        Map<Resource, Right> rights = new EnumMap<>(Resource.class);
        for (Resource resource : Resource.values()) {
            rights.put(resource, resource == Resource.VOUCHERS ? vouchers : Right.READ);
        }
        return new Access(rights, List.of());
    }

    /**
     * The access with a name.
     *
     * @param name {@code read_only} or {@code read_write}
     */
    public static Access named(String name) {
        return switch (name) {
            case "read_only" -> READ_ONLY;
            case "read_write" -> READ_WRITE;
            default -> throw new IllegalArgumentException("There is no access " + name);
        };
    }

    /** {@code read_only} if there is nothing that the key may write, otherwise {@code read_write}. */
    public String name() {
        return rights.containsValue(Right.WRITE) ? "read_write" : "read_only";
    }

    /** The right to a resource. */
    public Right to(Resource resource) {
        return rights.getOrDefault(resource, Right.NONE);
    }

    /** The same access with other rights. */
    public Access with(Map<Resource, Right> others) {
        Map<Resource, Right> all = new EnumMap<>(rights);
        all.putAll(others);
        return new Access(all, networks);
    }

    /** The same access for clients in these networks only; for any client if there are none. */
    public Access from(List<Network> allowed) {
        return new Access(rights, allowed);
    }

    /**
     * Whether a client may use the key.
     *
     * @param address its IP address; any other text is in no network
     */
    public boolean isOpenTo(String address) {
        if (networks.isEmpty()) {
            return true;
        }
        IpAddress client = IpAddress.of(address);
        return client != null && networks.stream().anyMatch(network -> network.contains(client.address()));
    }
}
