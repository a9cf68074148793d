package dev.guestwifi.server;

import jakarta.ws.rs.core.HttpHeaders;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;
import org.glassfish.grizzly.http.server.Response;
import org.glassfish.jersey.server.ContainerException;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.spi.ContainerResponseWriter;
import org.jspecify.annotations.Nullable;

/** Writes the response of a Jersey application. No operation suspends its response. */
final class JerseyResponse implements ContainerResponseWriter {
    private final Response response;

    JerseyResponse(Response response) {
        this.response = response;
    }

    /** Fields of the application replace those that the edge has set, except Vary, which is added. */
    @Override
    public OutputStream writeResponseStatusAndHeaders(long length, ContainerResponse jersey) {
        response.setStatus(jersey.getStatus(), jersey.getStatusInfo().getReasonPhrase());
        response.setContentLengthLong(length);
        jersey.getStringHeaders().forEach((name, values) -> {
            boolean isAdded = name.equals(HttpHeaders.VARY);
            for (String value : values) {
                if (isAdded) {
                    response.addHeader(name, value);
                } else {
                    response.setHeader(name, value);
                }
                isAdded = true;
            }
        });
        return response.getOutputStream();
    }

    @Override
    public void commit() {
        // Grizzly finishes the response when the handler returns.
    }

    /** A failure that the application cannot map: Grizzly ends the request. */
    @Override
    public void failure(Throwable failure) {
        if (!response.isCommitted()) {
            response.reset();
        }
        throw new ContainerException(failure);
    }

    @Override
    public boolean enableResponseBuffering() {
        return true;
    }

    @Override
    public boolean suspend(long timeout, TimeUnit unit, @Nullable TimeoutHandler handler) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setSuspendTimeout(long timeout, TimeUnit unit) {
        throw new UnsupportedOperationException();
    }
}
