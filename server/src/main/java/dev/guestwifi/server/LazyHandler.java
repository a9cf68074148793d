package dev.guestwifi.server;

import dev.guestwifi.server.request.RequestContext;
import java.io.IOException;
import java.util.function.Supplier;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.RequestExecutorProvider;
import org.glassfish.grizzly.http.server.Response;
import org.glassfish.grizzly.http.util.Header;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpContainer;
import org.glassfish.jersey.server.ContainerFactory;
import org.glassfish.jersey.server.ResourceConfig;
import org.jspecify.annotations.Nullable;

/**
 * Starts a Jersey application on its first request, so that it does not delay the start of the server. It runs in
 * Jersey's own container, on worker threads.
 */
final class LazyHandler extends HttpHandler {
    private static final int HTTP_PORT = 80;

    private final Supplier<ResourceConfig> application;
    private final RequestExecutorProvider executors;
    private @Nullable GrizzlyHttpContainer container;

    /** @param executors where requests run; null for Grizzly's own workers */
    LazyHandler(Supplier<ResourceConfig> application, @Nullable RequestExecutorProvider executors) {
        this.application = application;
        this.executors = executors == null ? super.getRequestExecutorProvider() : executors;
    }

    @Override
    public RequestExecutorProvider getRequestExecutorProvider() {
        return executors;
    }

    @Override
    public void service(Request request, Response response) throws IOException {
        RequestContext context = RequestContext.of(request::getAttribute);
        if (context.isOverloaded()) {
            new JerseyResponse(response, context).refuse(Workers.overloaded());
            return;
        }
        nameServer(request.getRequest());
        container().service(request, response);
    }

    /**
     * Gives the container a server name that it can put in a URI. It fails on hosts that RFC 3986 allows and
     * {@link java.net.URI} does not take apart, such as {@code guest_wifi}; links are made of the Host field instead.
     */
    private static void nameServer(HttpRequestPacket request) {
        if (request.getHeader(Header.Host) != null) {
            request.serverName().setString("localhost");
            request.setServerPort(HTTP_PORT);
        }
    }

    private synchronized GrizzlyHttpContainer container() {
        GrizzlyHttpContainer known = container;
        if (known == null) {
            known = ContainerFactory.createContainer(GrizzlyHttpContainer.class, application.get());
            known.start();
            container = known;
        }
        return known;
    }

    @Override
    public synchronized void destroy() {
        if (container != null) {
            container.destroy();
        }
    }
}
