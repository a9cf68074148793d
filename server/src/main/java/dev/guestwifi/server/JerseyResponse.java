package dev.guestwifi.server;

import dev.guestwifi.server.http.ListResponse;
import dev.guestwifi.server.problem.ProblemException;
import dev.guestwifi.server.problem.Problems;
import dev.guestwifi.server.request.RequestContext;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;
import org.glassfish.grizzly.http.server.Response;
import org.glassfish.grizzly.http.util.HttpStatus;
import org.glassfish.grizzly.memory.Buffers;
import org.glassfish.grizzly.memory.MemoryManager;
import org.glassfish.jersey.server.ContainerException;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.spi.ContainerResponseWriter;
import org.jspecify.annotations.Nullable;

/** Writes the response of a Jersey application. No operation suspends its response. */
final class JerseyResponse implements ContainerResponseWriter {
    private final Response response;
    private final RequestContext request;

    /** @param request what is responded to */
    JerseyResponse(Response response, RequestContext request) {
        this.response = response;
        this.request = request;
    }

    /** Sends a page that has been sent before. */
    void send(ListResponse page) throws IOException {
        byte[] bytes = page.negotiate(request.sent(), this::set);
        setStatus(bytes == null ? HttpStatus.NOT_MODIFIED_304 : HttpStatus.OK_200);
        if (bytes != null) {
            write(bytes);
        }
    }

    /** Sends a problem instead of what the application would have sent. */
    void refuse(ProblemException problem) throws IOException {
        setStatus(HttpStatus.getHttpStatus(problem.code().status()));
        response.setContentType(Problems.MEDIA_TYPE);
        problem.headers().forEach(response::setHeader);
        write(Problems.body(problem, request));
    }

    /** Writes the body of the response, or only states its length in the response to HEAD. */
    void write(byte[] body) throws IOException {
        response.setContentLength(body.length);
        if (!request.sent().method().equals(HttpMethod.HEAD)) {
            response.getNIOOutputStream().write(Buffers.wrap(MemoryManager.DEFAULT_MEMORY_MANAGER, body));
        }
    }

    private void setStatus(HttpStatus status) {
        response.setStatus(status);
        request.limitFields(status.getStatusCode()).forEach(response::setHeader);
    }

    /** Fields of the application replace those that the edge has set, except Vary, which is added. */
    private void set(String name, String value) {
        if (name.equals(HttpHeaders.VARY)) {
            response.addHeader(name, value);
        } else {
            response.setHeader(name, value);
        }
    }

    @Override
    public OutputStream writeResponseStatusAndHeaders(long length, ContainerResponse jersey) {
        setStatus(HttpStatus.newHttpStatus(
                jersey.getStatus(), jersey.getStatusInfo().getReasonPhrase()));
        response.setContentLengthLong(length);
        jersey.getStringHeaders().forEach((name, values) -> {
            set(name, values.get(0));
            values.stream().skip(1).forEach(value -> response.addHeader(name, value));
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
