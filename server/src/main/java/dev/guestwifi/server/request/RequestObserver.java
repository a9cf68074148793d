package dev.guestwifi.server.request;

/** Is told of every request and response. Its methods run on the threads that serve requests and must not wait. */
public interface RequestObserver {
    /** The status that stands for a client that disconnects before its response, as in nginx; it is never sent. */
    int CLIENT_CLOSED = 499;

    /** A request has been read whole. */
    void began(RequestContext request);

    /**
     * The response to a request has been made and handed to the system, or the client has disconnected before.
     *
     * @param status of the response, or {@link #CLIENT_CLOSED}
     */
    void ended(RequestContext request, int status);

    /**
     * The edge has refused a request that cannot be read, or closed a connection.
     *
     * @param reason the code of a problem, or what the connection has done, in snake case
     */
    void refused(String reason);

    /** Bytes have come from a client. */
    void received(long bytes);
}
