package dev.guestwifi.server.http.edge;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.http.server.AddOn;
import org.glassfish.grizzly.http.server.NetworkListener;

/** Puts the gate before Grizzly's HTTP codec and the headers of every answer behind it. */
public final class EdgeAddOn implements AddOn {
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
        gate = new RequestGate(new NormalForm(ids), new Refusals(origin, ids, vary), deadline, timer);
        headers = new AnswerHeaders(vary);
    }

    @Override
    public void setup(NetworkListener listener, FilterChainBuilder filters) {
        int codec = filters.indexOfType(HttpServerFilter.class);
        filters.add(codec + 1, headers);
        filters.add(codec, gate);
    }
}
