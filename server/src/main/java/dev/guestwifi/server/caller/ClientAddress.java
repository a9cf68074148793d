package dev.guestwifi.server.caller;

import dev.guestwifi.server.model.IpAddress;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Determines the address of the client that sent a request, behind trusted proxies too. */
public final class ClientAddress {
    /** The part of an IPv6 address that identifies a network: a client may use any address inside it. */
    private static final int NETWORK_BYTES = 8;

    private final Set<InetAddress> proxies;

    /**
     * @param proxies addresses whose {@code X-Forwarded-For} is trusted
     * @throws IllegalArgumentException if one of them is not an IP address
     */
    public ClientAddress(List<String> proxies) {
        this.proxies = proxies.stream().map(ClientAddress::proxy).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The address of a request: that of the peer or, if the peer is a trusted proxy, the right-most address in {@code
     * X-Forwarded-For} that is not a trusted proxy. Ports, brackets and quotation marks around addresses are removed.
     * Anything else ({@code unknown}, {@code _hidden}, a host name) ends the search: the address to its right counts,
     * because no trusted proxy has vouched for what is left of it. Host names are never resolved.
     *
     * @param peer the address of the other end of the connection
     * @param forwarded the values of {@code X-Forwarded-For}, in the order of the request
     */
    public String of(String peer, Iterable<String> forwarded) {
        IpAddress known = proxies.isEmpty() ? null : IpAddress.of(peer);
        if (known == null || !proxies.contains(known.address())) {
            return peer;
        }
        String[] chain = String.join(",", forwarded).split(",", -1);
        for (int i = chain.length - 1; i >= 0; i--) {
            IpAddress named = IpAddress.ofNode(chain[i].strip());
            if (named == null) {
                break;
            }
            known = named;
            if (!proxies.contains(named.address())) {
                break;
            }
        }
        return known.text();
    }

    /** Whether an address is that of a trusted proxy, which forwards requests of many clients. */
    public boolean isProxy(InetAddress address) {
        return proxies.contains(address);
    }

    /** The network of an address: the /64 of an IPv6 address, an IPv4 address itself, any other text as it is. */
    public static String network(String address) {
        IpAddress known = IpAddress.of(address);
        if (known == null) {
            return address;
        }
        byte[] bytes = known.address().getAddress();
        return HexFormat.of().formatHex(Arrays.copyOf(bytes, Math.min(bytes.length, NETWORK_BYTES)));
    }

    private static InetAddress proxy(String text) {
        IpAddress address = IpAddress.of(text);
        if (address == null) {
            throw new IllegalArgumentException(text + " is not an IP address");
        }
        return address.address();
    }
}
