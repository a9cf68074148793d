package dev.guestwifi.server.http.edge;

import dev.guestwifi.server.request.RequestContext;
import dev.guestwifi.server.request.RequestObserver;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.http.server.HttpServerFilter;
import org.glassfish.grizzly.http.server.HttpServerProbe;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;
import org.jspecify.annotations.Nullable;

/** Reports each request and its outcome, once, to the observer if there is one. */
final class Traffic extends HttpServerProbe.Adapter {
    /** The reason for refusing a connection over the limit. */
    static final String TOO_MANY_CONNECTIONS = "too_many_connections";

    /** The reason for closing the connection of a client that reads too slowly. */
    static final String SLOW_READER = "slow_reader";

    private @Nullable RequestObserver observer;

    /** @param newObserver gets all requests from now on; to be set before the server listens */
    void observe(RequestObserver newObserver) {
        observer = newObserver;
    }

    boolean isObserved() {
        return observer != null;
    }

    void received(long bytes) {
        if (observer != null) {
            observer.received(bytes);
        }
    }

    /** A whole request has been read. */
    void begin(Connections.State connection, RequestContext request) {
        if (observer != null) {
            request.progress().setStartedAt(System.nanoTime());
            connection.request = request;
            observer.began(request);
        }
    }

    /** Bytes are on their way to the client. */
    void send(Connections.State connection, long bytes) {
        RequestContext request = connection.request;
        if (request != null) {
            request.progress().addSentBytes(bytes);
        }
    }

    /** The response to a request has been handed on. */
    void end(RequestContext request, int status) {
        if (observer != null && request.progress().end(System.nanoTime())) {
            observer.ended(request, request.progress().isDisconnected() ? RequestObserver.CLIENT_CLOSED : status);
        }
    }

    /** The edge refuses a request that it cannot read, or closes a connection. */
    void refuse(String reason) {
        if (observer != null) {
            observer.refused(reason);
        }
    }

    /** A connection has been closed: by the client before its response, or by the server after it. */
    void close(Connections.State connection) {
        RequestContext request = connection.request;
        if (request != null) {
            request.progress().setConnectionClosed();
            if (!request.progress().isHandled()) {
                end(request, RequestObserver.CLIENT_CLOSED);
            }
        }
    }

    @Override
    @SuppressWarnings("rawtypes") // As it is inherited.
    public void onRequestReceiveEvent(HttpServerFilter filter, Connection connection, Request request) {
        RequestContext.of(request::getAttribute).progress().setHandled();
    }

    /** What passed the edge has its response. */
    @Override
    @SuppressWarnings("rawtypes") // As it is inherited.
    public void onRequestCompleteEvent(HttpServerFilter filter, Connection connection, Response response) {
        end(RequestContext.of(response.getRequest()::getAttribute), response.getStatus());
    }
}
