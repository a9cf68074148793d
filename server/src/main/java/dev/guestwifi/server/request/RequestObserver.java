package dev.guestwifi.server.request;

/** Is told of every request and response. Its methods run on the threads that serve requests and must not wait. */
public interface RequestObserver {
    /** A request has been read whole. */
    void began(RequestContext request);

    /**
     * The response to a request has been made and handed to the system, or the client has disconnected before.
     *
     * @param status of the response; 499 if the client has disconnected
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
