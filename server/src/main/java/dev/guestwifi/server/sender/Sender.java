package dev.guestwifi.server.sender;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The network address that a request comes from. */
public final class Sender {
    /** The property of a request under which the edge leaves the address. */
    public static final String PROPERTY = "guest-wifi.sender";

    /** What can only be an address and never a name that somebody would be asked for. */
    private static final Pattern ADDRESS = Pattern.compile(
            "BYTE(\\.BYTE){3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*".replace("BYTE", "(25[0-5]|2[0-4][0-9]|[01]?[0-9]?[0-9])"));

    /** A peer on a link has the name of the link after its address. */
    private static final Pattern LINK = Pattern.compile("%.*");

    private final Set<InetAddress> proxies;

    /**
     * @param proxies addresses whose {@code X-Forwarded-For} is believed
     * @throws IllegalArgumentException if one of them is no address
     */
    public Sender(List<String> proxies) {
        this.proxies = proxies.stream().map(Sender::parsed).collect(Collectors.toUnmodifiableSet());
    }

    /** The address of a request that has passed the edge. */
    public static String of(ContainerRequestContext request) {
        return String.valueOf(request.getProperty(PROPERTY));
    }

    /**
     * The address of a request: of whoever connected, or, if that is a proxy, of the last one whom no proxy of ours names.
     *
     * @param peer the address of whoever connected
     * @param forwarded the values of {@code X-Forwarded-For}, in the order of the request
     */
    public String of(String peer, Iterable<String> forwarded) {
        if (proxies.isEmpty() || !proxies.contains(parsed(peer))) {
            return peer;
        }
        String sender = peer;
        String[] chain = String.join(",", forwarded).split(",", -1);
        for (int i = chain.length - 1; i >= 0; i--) {
            Optional<InetAddress> named = read(chain[i].strip());
            if (named.isEmpty()) {
                return sender;
            }
            sender = chain[i].strip();
            if (!proxies.contains(named.get())) {
                return sender;
            }
        }
        return sender;
    }

    /** Whether an address is that of a proxy, which speaks for many clients. */
    public boolean isProxy(InetAddress address) {
        return proxies.contains(address);
    }

    /** @throws IllegalArgumentException if it is no address */
    static InetAddress parsed(String address) {
        return read(LINK.matcher(address).replaceFirst(""))
                .orElseThrow(() -> new IllegalArgumentException(address + " is no IP address"));
    }

    private static Optional<InetAddress> read(String address) {
        try {
            return ADDRESS.matcher(address).matches() ? Optional.of(InetAddress.getByName(address)) : Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
