package dev.guestwifi.server.ops;

import dev.guestwifi.server.contract.Operation;
import dev.guestwifi.server.model.ApiKey;
import dev.guestwifi.server.model.Team;
import dev.guestwifi.server.request.RequestContext;
import dev.guestwifi.server.request.RequestObserver;
import dev.guestwifi.server.text.Timestamps;
import java.time.Clock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One line per response: who called which operation and what became of it. No path, query, form, key or row of data is
 * ever in it.
 */
final class AccessLog implements RequestObserver {
    private static final Logger LOG = LoggerFactory.getLogger(Operations.ACCESS_LOGGER);

    private final boolean isJson;
    private final Clock clock;
    private final LongSupplier nanoTime;

    /** @param nanoTime as it was asked when the requests began */
    AccessLog(AccessLogFormat format, Clock clock, LongSupplier nanoTime) {
        this.isJson = format == AccessLogFormat.JSON;
        this.clock = clock;
        this.nanoTime = nanoTime;
    }

    @Override
    public void began(RequestContext request) {
        // The line is written at the end.
    }

    @Override
    public void received(long bytes) {
        // Only the response is counted.
    }

    @Override
    public void refused(String reason) {
        // A refused request has a line of its own; a connection is no request.
    }

    @Override
    public void ended(RequestContext request, int status) {
        if (LOG.isInfoEnabled()) {
            LOG.info(line(
                    request, status, nanoTime.getAsLong() - request.progress().startedAt()));
        }
    }

    private String line(RequestContext request, int status, long nanos) {
        AccessLogLine line = new AccessLogLine(isJson);
        line.time("time", Timestamps.text(Timestamps.utc(clock.instant())));
        line.text("request_id", request.id());
        line.text("traceparent", TraceParent.of(request.sent().lines(TraceParent.FIELD)));
        Operation operation = request.operation();
        line.text("operation", operation == null ? null : operation.id());
        line.number("status", status);
        line.text("code", Outcome.code(request, status));
        line.millis("duration_ms", nanos);
        line.number("bytes", request.progress().sentBytes());
        line.text("client", request.clientAddress());
        line.text("key", last4(request.keyOrNull()));
        Team team = request.teamOrNull();
        line.text("team", team == null ? null : team.slug());
        return line.end();
    }

    private static @Nullable String last4(@Nullable ApiKey key) {
        return key == null ? null : key.fingerprint().last4();
    }
}
