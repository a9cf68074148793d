package dev.guestwifi.server.http.edge;

import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.util.Header;

/**
 * Gives Jersey's container a server name that it can put in a URI. It fails on hosts that RFC 3986 allows and
 * {@link java.net.URI} does not take apart, such as {@code guest_wifi}; links are made of the Host field instead.
 */
final class ServerName extends BaseFilter {
    private static final int HTTP_PORT = 80;

    @Override
    public NextAction handleRead(FilterChainContext context) {
        if (context.getMessage() instanceof HttpContent content
                && content.getHttpHeader() instanceof HttpRequestPacket request
                && request.getHeader(Header.Host) != null) {
            request.serverName().setString("localhost");
            request.setServerPort(HTTP_PORT);
        }
        return context.getInvokeAction();
    }
}
