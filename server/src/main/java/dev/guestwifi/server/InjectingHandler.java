package dev.guestwifi.server;

import dev.guestwifi.server.request.RequestContext;
import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.RequestExecutorProvider;
import org.glassfish.grizzly.http.server.Response;
import org.glassfish.grizzly.http.util.HttpStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Delays the requests that a latency fault applies to. No thread waits meanwhile. */
final class InjectingHandler extends HttpHandler {
    private static final Logger LOG = LoggerFactory.getLogger(InjectingHandler.class);

    private final HttpHandler handler;
    private final ScheduledExecutorService timer;
    private final Executor workers;

    /**
     * @param timer tells when a request has waited long enough
     * @param workers run these requests
     */
    InjectingHandler(HttpHandler handler, ScheduledExecutorService timer, Executor workers) {
        this.handler = handler;
        this.timer = timer;
        this.workers = workers;
    }

    @Override
    public RequestExecutorProvider getRequestExecutorProvider() {
        return handler.getRequestExecutorProvider();
    }

    @Override
    public void service(Request request, Response response) throws Exception {
        long millis = RequestContext.of(request::getAttribute).delay().toMillis();
        if (millis == 0) {
            handler.service(request, response);
        } else {
            response.suspend();
            var unused = timer.schedule(
                    () -> workers.execute(() -> resume(request, response)), millis, TimeUnit.MILLISECONDS);
        }
    }

    private void resume(Request request, Response response) {
        try {
            handler.service(request, response);
        } catch (IOException e) {
            LOG.debug("The client of a delayed request has disconnected", e);
        } catch (Exception e) {
            LOG.error(
                    "Delayed request {} failed",
                    RequestContext.of(request::getAttribute).id(),
                    e);
            response.setStatus(HttpStatus.INTERNAL_SERVER_ERROR_500);
        } finally {
            response.resume();
        }
    }
}
