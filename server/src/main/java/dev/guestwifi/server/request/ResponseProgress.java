package dev.guestwifi.server.request;

/** What has become of the response to a request, for observers. Safe for use by many threads. */
public final class ResponseProgress {
    private long startedAt;
    private long endedAt;
    private long sentBytes;
    private boolean isHandled;
    private boolean isDisconnected;
    private boolean hasEnded;

    ResponseProgress() {}

    /** @param nanoTime when the request had been read whole, from the same origin as its end */
    public void setStartedAt(long nanoTime) {
        startedAt = nanoTime;
    }

    /** Nanoseconds from the whole request to its end. */
    public long nanos() {
        return endedAt - startedAt;
    }

    /** Counts bytes of the response, its header included. */
    public synchronized void addSentBytes(long bytes) {
        sentBytes += bytes;
    }

    /** Bytes of the response so far. */
    public synchronized long sentBytes() {
        return sentBytes;
    }

    /** Something behind the edge has taken the request and will respond. */
    public synchronized void setHandled() {
        isHandled = true;
    }

    /** Whether something behind the edge has taken the request. */
    public synchronized boolean isHandled() {
        return isHandled;
    }

    /** The connection has been closed; if no byte of the response has been sent by now, none will be. */
    public synchronized void setConnectionClosed() {
        isDisconnected = sentBytes == 0;
    }

    /** Whether the client has disconnected before its response. */
    public synchronized boolean isDisconnected() {
        return isDisconnected;
    }

    /**
     * Ends the request, and tells whether this was the first time: a response and a disconnect may both do so.
     *
     * @param nanoTime now
     */
    public synchronized boolean end(long nanoTime) {
        if (hasEnded) {
            return false;
        }
        hasEnded = true;
        endedAt = nanoTime;
        return true;
    }
}
