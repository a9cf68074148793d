package dev.guestwifi.server;

import dev.guestwifi.server.caller.CallerContext;
import dev.guestwifi.server.generated.contract.ParameterName;
import dev.guestwifi.server.http.ListResponse;
import dev.guestwifi.server.http.PageCache;
import dev.guestwifi.server.request.RequestContext;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.Executor;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.RequestExecutorProvider;
import org.glassfish.grizzly.http.server.Response;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ResourceConfig;

/**
 * Hands requests to a Jersey application, as Jersey's own container does, but does not read them again: all that the
 * application asks for is in the {@link RequestContext}.
 */
final class JerseyHandler extends HttpHandler {
    /** A {@code per_page} of more digits asks for a long page. */
    private static final int SHORT_PAGE_DIGITS = 2;

    private static final String ANY_HOST = "http://localhost";

    private final URI base;
    private final ApplicationHandler application;
    private final PageCache pages;
    private final RequestExecutorProvider executors;

    /**
     * @param path where the application stands on the server
     * @param pages what has been sent before and is sent again without the application
     * @param executors where requests run
     */
    JerseyHandler(String path, ResourceConfig application, PageCache pages, RequestExecutorProvider executors) {
        this.base = URI.create(ANY_HOST + path + '/');
        this.pages = pages;
        this.application = new ApplicationHandler(application);
        this.executors = executors;
    }

    /**
     * For a store whose calls do not wait: requests run on the thread that read them, because they block only for short
     * writes. Requests for long pages and pipelined requests run on the other executor: they would delay every other
     * connection of that thread.
     */
    static RequestExecutorProvider besides(Executor others) {
        return request -> isLong(RequestContext.of(request::getAttribute)) ? others : null;
    }

    /** For a store whose calls wait: all requests run on workers. */
    static RequestExecutorProvider on(Workers workers) {
        return request -> workers.executorOf(RequestContext.of(request::getAttribute));
    }

    @Override
    public RequestExecutorProvider getRequestExecutorProvider() {
        return executors;
    }

    private static boolean isLong(RequestContext request) {
        return request.isPipelined()
                || request.sent().query().getOrDefault(ParameterName.PER_PAGE, List.of()).stream()
                        .anyMatch(rows -> rows.length() > SHORT_PAGE_DIGITS);
    }

    @Override
    public void service(Request request, Response response) throws IOException {
        RequestContext context = RequestContext.of(request::getAttribute);
        JerseyResponse writer = new JerseyResponse(response, context);
        if (context.isOverloaded()) {
            writer.refuse(Workers.overloaded());
            return;
        }
        if (context.isResponseLost()) {
            apply(request.getRequestURI(), context, writer);
            request.getContext().getConnection().terminateSilently();
            return;
        }
        ListResponse page = pages.find(context);
        if (page != null) {
            writer.send(page);
        } else {
            apply(request.getRequestURI(), context, writer);
            byte[] body = context.takeBody();
            if (body != null) {
                writer.write(body);
            }
        }
    }

    /** Runs the application. It leaves the body in the context, because Jersey would look up a writer for it first. */
    private void apply(String path, RequestContext context, JerseyResponse writer) {
        MapPropertiesDelegate properties = new MapPropertiesDelegate();
        context.attachTo(properties::setProperty);
        URI uri = URI.create(ANY_HOST + path);
        ContainerRequest jersey = new ContainerRequest(
                base, uri, context.sent().method(), CallerContext.NOBODY, properties, application.getConfiguration());
        jersey.setWriter(writer);
        application.handle(jersey);
    }
}
