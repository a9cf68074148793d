package dev.guestwifi.server.sender;

import java.net.InetAddress;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The network address that a request comes from. */
public final class Sender {
    private final Set<InetAddress> proxies;

    /**
     * @param proxies addresses whose {@code X-Forwarded-For} is believed
     * @throws IllegalArgumentException if one of them is no address
     */
    public Sender(List<String> proxies) {
        this.proxies = proxies.stream().map(Sender::proxy).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The address of a request: that of the peer or, if the peer is a trusted proxy, the right-most address in {@code
     * X-Forwarded-For} that is not a trusted proxy. Ports, brackets and quotation marks around addresses are dropped.
     * What is no address ({@code unknown}, {@code _hidden}, a host name) ends the search: the address to its right
     * counts, as nobody vouches for what stands to its left. Nothing is ever resolved.
     *
     * @param peer the address of whoever connected
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

    /** Whether an address is that of a proxy, which speaks for many clients. */
    public boolean isProxy(InetAddress address) {
        return proxies.contains(address);
    }

    private static InetAddress proxy(String text) {
        IpAddress address = IpAddress.of(text);
        if (address == null) {
            throw new IllegalArgumentException(text + " is no IP address");
        }
        return address.address();
    }
}
