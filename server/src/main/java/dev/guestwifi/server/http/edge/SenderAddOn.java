package dev.guestwifi.server.http.edge;

import dev.guestwifi.server.caller.ClientAddress;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.http.server.AddOn;
import org.glassfish.grizzly.http.server.NetworkListener;

/** Leaves with every request the address that it comes from, for what is behind the edge. */
public final class SenderAddOn extends BaseFilter implements AddOn {
    private final ClientAddress sender;

    public SenderAddOn(ClientAddress sender) {
        this.sender = sender;
    }

    @Override
    public void setup(NetworkListener listener, FilterChainBuilder filters) {
        filters.add(filters.indexOfType(HttpServerFilter.class) + 1, this);
    }

    @Override
    public NextAction handleRead(FilterChainContext context) {
        if (context.getMessage() instanceof HttpContent content
                && content.getHttpHeader() instanceof HttpRequestPacket request) {
            String address =
                    sender.of(request.getRemoteAddress(), request.getHeaders().values("X-Forwarded-For"));
            request.setAttribute(ClientAddress.PROPERTY, address);
        }
        return context.getInvokeAction();
    }
}
