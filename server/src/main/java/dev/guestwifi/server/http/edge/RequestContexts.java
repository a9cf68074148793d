package dev.guestwifi.server.http.edge;

import dev.guestwifi.server.caller.ClientAddress;
import dev.guestwifi.server.request.PublicAddress;
import dev.guestwifi.server.request.RequestContext;
import dev.guestwifi.server.request.SentRequest;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.attributes.Attribute;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.jspecify.annotations.Nullable;

/** Makes the context of each request, and carries it over Grizzly's codec, which knows nothing of it. */
public final class RequestContexts {
    private static final Attribute<RequestContext> CURRENT =
            Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute(RequestContext.class.getName());

    private final RequestIds ids;
    private final ClientAddress clients;
    private final PublicAddress address;

    /**
     * @param ids names for requests that bring none of their own
     * @param clients determines where requests come from
     */
    public RequestContexts(Supplier<String> ids, ClientAddress clients, PublicAddress address) {
        this.ids = new RequestIds(ids);
        this.clients = clients;
        this.address = address;
    }

    /** The context of a request that has been read whole. */
    RequestContext of(Connection<?> connection, RequestHead head, Map<String, List<String>> form) {
        return new RequestContext(
                ids.of(head),
                clients.of(peer(connection), head.all("x-forwarded-for")),
                address.forHost(head.first("host")),
                new SentRequest(
                        head.method(),
                        head.target().path(),
                        head.fields(),
                        head.target().parameters(),
                        form));
    }

    /** The context of a request that cannot be read, or not yet. No address that it names is to be trusted. */
    RequestContext of(Connection<?> connection, PartialRequest request) {
        return new RequestContext(
                ids.of(request), clients.of(peer(connection), List.of()), address.own(), SentRequest.UNREADABLE);
    }

    /** Leaves the context for the filters behind the codec. */
    static void pass(FilterChainContext filters, RequestContext request) {
        CURRENT.set(filters, request);
    }

    /** The context that was left before the codec, once. */
    static @Nullable RequestContext take(FilterChainContext filters) {
        return CURRENT.remove(filters);
    }

    private static String peer(Connection<?> connection) {
        return connection.getPeerAddress() instanceof InetSocketAddress peer && peer.getAddress() != null
                ? peer.getAddress().getHostAddress()
                : "";
    }
}
