package dev.guestwifi.server;

import dev.guestwifi.server.http.Contract;
import java.time.Clock;
import org.glassfish.grizzly.http.server.NetworkListener;

/** Puts the filters of the edge before a listener's handlers. */
final class Edge {
    private Edge() {}

    static void protect(NetworkListener listener, Contract contract, ServerConfig config, Clock clock) {}
}
