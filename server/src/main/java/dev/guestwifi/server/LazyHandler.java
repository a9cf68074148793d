package dev.guestwifi.server;

import java.util.function.Supplier;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpContainer;
import org.glassfish.jersey.server.ContainerFactory;
import org.glassfish.jersey.server.ResourceConfig;
import org.jspecify.annotations.Nullable;

/** Starts a Jersey application on its first request, so that it does not delay the start of the server. */
final class LazyHandler extends HttpHandler {
    private final Supplier<ResourceConfig> application;
    private @Nullable GrizzlyHttpContainer container;

    LazyHandler(Supplier<ResourceConfig> application) {
        this.application = application;
    }

    @Override
    public void service(Request request, Response response) {
        container().service(request, response);
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
