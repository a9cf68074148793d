package dev.guestwifi.server.http.edge;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.http.server.AddOn;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;

/** Puts the gate before Grizzly's HTTP codec and the headers of every answer behind it. */
public final class EdgeAddOn implements AddOn {
    /** What the gate adds to a request at the most: an id and a length. */
    private static final int ADDED_FIELDS = 2;

    /** How much a target can grow when it is tidied: a backslash becomes %255C. */
    private static final int GROWTH = 5;

    private final Supplier<String> origin;
    private final RequestGate gate;
    private final AnswerHeaders headers;

    /**
     * @param origin scheme and authority of the server, for answers to requests whose Host cannot be read
     * @param ids names for requests that bring none of their own
     * @param vary the header field that every answer depends on
     * @param deadline from the first byte of a request to its last; then it is answered 408
     * @param timer watches deadlines; its owner ends it
     */
    public EdgeAddOn(
            Supplier<String> origin,
            Supplier<String> ids,
            String vary,
            Duration deadline,
            ScheduledExecutorService timer) {
        RequestIds requestIds = new RequestIds(ids);
        this.origin = origin;
        gate = new RequestGate(new NormalForm(requestIds), new Refusals(origin, requestIds, vary), deadline, timer);
        headers = new AnswerHeaders(vary);
    }

    /** Guards a listener that has not started; what passes the gate must not fail at a limit behind it. */
    public void guard(HttpServer http, NetworkListener listener) {
        listener.setMaxHttpHeaderSize(RequestReader.MAX_HEAD + GROWTH * RequestReader.MAX_TARGET);
        listener.setMaxRequestHeaders(RequestHead.MAX_FIELDS + ADDED_FIELDS);
        listener.getKeepAlive().setMaxRequestsCount(-1);
        // No worker waits for a reader; the gate ends the connection of one who never reads.
        listener.setMaxPendingBytes(-1);
        listener.registerAddOn(this);
        http.getServerConfiguration().setDefaultErrorPageGenerator(new ErrorPages(origin, headers));
    }

    @Override
    public void setup(NetworkListener listener, FilterChainBuilder filters) {
        int codec = filters.indexOfType(HttpServerFilter.class);
        filters.add(codec + 1, headers);
        filters.add(codec, gate);
    }
}
