package dev.guestwifi.server.model;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A network of IPv4 or IPv6, as CIDR notation describes it.
 *
 * @param first its first address
 * @param bits how many leading bits its addresses have in common
 */
public record Network(InetAddress first, int bits) {
    private static final int V4_BYTES = 4;
    private static final String SEPARATORS = ", \t\r\n";
    private static final String ZERO_GROUP = ":0";

    /**
     * Reads {@code 10.0.0.0/8}, {@code 2001:db8::/32}, or an address without a slash, which is a network of its own.
     * Host names are never resolved.
     *
     * @throws IllegalArgumentException if the text is not a network; its message may be shown
     */
    public static Network of(String text) {
        int slash = text.indexOf('/');
        String start = slash < 0 ? text : text.substring(0, slash);
        IpAddress address = start.indexOf('%') < 0 ? IpAddress.of(start) : null;
        if (address == null) {
            throw new IllegalArgumentException("must be networks like 10.0.0.0/8 or 2001:db8::/32");
        }
        byte[] bytes = address.address().getAddress();
        if (bytes.length == V4_BYTES && start.indexOf(':') >= 0) {
            throw new IllegalArgumentException("must not have IPv4 addresses in IPv6: write them like 10.0.0.0/8");
        }
        int size = bytes.length * Byte.SIZE;
        int bits = slash < 0 ? size : bits(text.substring(slash + 1));
        if (bits < 0 || bits > size) {
            throw new IllegalArgumentException("must have a number from 0 to " + size + " after the / of " + start);
        }
        Network network = new Network(masked(address.address(), bits), bits);
        if (!network.first.equals(address.address())) {
            throw new IllegalArgumentException(
                    "must start at their first address: write " + network + " for " + start + "/" + bits);
        }
        return network;
    }

    /**
     * Reads networks, separated by commas or white space.
     *
     * @param text null for an empty list
     * @throws IllegalArgumentException as {@link #of} throws it, and if the text names no network
     */
    public static List<Network> listOf(@Nullable String text) {
        List<Network> networks = new ArrayList<>();
        StringTokenizer parts = new StringTokenizer(text == null ? "" : text, SEPARATORS);
        while (parts.hasMoreTokens()) {
            networks.add(of(parts.nextToken()));
        }
        if (text != null && networks.isEmpty()) {
            throw new IllegalArgumentException("must name at least one network");
        }
        return networks.stream().distinct().toList();
    }

    /** Writes what {@link #listOf} reads; null for an empty list. */
    public static @Nullable String text(List<Network> networks) {
        return networks.isEmpty()
                ? null
                : networks.stream().map(Network::toString).collect(Collectors.joining(" "));
    }

    /** Whether an address is in this network. An IPv4 address is in no network of IPv6. */
    public boolean contains(InetAddress address) {
        return masked(address, bits).equals(first);
    }

    @Override
    public String toString() {
        String text = first.getHostAddress();
        String bare = text;
        while (bare.endsWith(ZERO_GROUP)) {
            bare = bare.substring(0, bare.length() - ZERO_GROUP.length());
        }
        boolean isShorter = text.length() - bare.length() > ZERO_GROUP.length();
        return (isShorter ? (bare.equals("0") ? "" : bare) + "::" : text) + "/" + bits;
    }

    /** An address with zeros after its first bits. */
    private static InetAddress masked(InetAddress address, int bits) {
        byte[] bytes = address.getAddress();
        for (int i = 0; i < bytes.length; i++) {
            int kept = Math.max(0, Math.min(Byte.SIZE, bits - i * Byte.SIZE));
            bytes[i] &= (byte) (0xff00 >> kept);
        }
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new AssertionError("as many bytes as before are an address", e);
        }
    }

    /** One to three digits; -1 for anything else. */
    private static int bits(String text) {
        int bits = text.isEmpty() || text.length() > 3 ? -1 : 0;
        for (int i = 0; i < text.length() && bits >= 0; i++) {
            char c = text.charAt(i);
            bits = c >= '0' && c <= '9' ? bits * 10 + c - '0' : -1;
        }
        return bits;
    }
}
