package dev.guestwifi.server.ops;

import dev.guestwifi.server.contract.Operation;
import dev.guestwifi.server.model.ApiKey;
import dev.guestwifi.server.model.Team;
import dev.guestwifi.server.ops.AccessLogLine.Name;
import dev.guestwifi.server.request.RequestContext;
import dev.guestwifi.server.request.RequestObserver;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * One line per response: who called which operation and what became of it. No path, query, form, key or row of data is
 * ever in it.
 */
final class AccessLog implements RequestObserver {
    private static final Name TIME = new Name("time");
    private static final Name REQUEST_ID = new Name("request_id");
    private static final Name TRACEPARENT = new Name(TraceParent.FIELD);
    private static final Name OPERATION = new Name("operation");
    private static final Name STATUS = new Name("status");
    private static final Name CODE = new Name("code");
    private static final Name DURATION = new Name("duration_ms");
    private static final Name BYTES = new Name("bytes");
    private static final Name CLIENT = new Name("client");
    private static final Name KEY = new Name("key");
    private static final Name TEAM = new Name("team");

    private final AccessLogOutput output;
    private final Clock clock;
    /** One for each thread that serves requests: each line is made in the same array as the one before. */
    private final ThreadLocal<AccessLogLine> lines;

    AccessLog(AccessLogFormat format, AccessLogOutput output, Clock clock) {
        this.output = output;
        this.clock = clock;
        lines = ThreadLocal.withInitial(() -> new AccessLogLine(format == AccessLogFormat.JSON));
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
        if (output.isOpen()) {
            AccessLogLine line = lines.get().begin();
            write(line, request, status);
            line.end(output);
        }
    }

    private void write(AccessLogLine line, RequestContext request, int status) {
        line.time(TIME, clock.instant());
        line.text(REQUEST_ID, request.id());
        line.text(TRACEPARENT, TraceParent.of(request.sent().lines(TraceParent.FIELD)));
        Operation operation = request.operation();
        line.text(OPERATION, operation == null ? null : operation.id());
        line.number(STATUS, status);
        line.text(CODE, Outcome.code(request, status));
        line.millis(DURATION, request.progress().nanos());
        line.number(BYTES, request.progress().sentBytes());
        line.text(CLIENT, request.clientAddress());
        line.text(KEY, last4(request.keyOrNull()));
        Team team = request.teamOrNull();
        line.text(TEAM, team == null ? null : team.slug());
    }

    private static @Nullable String last4(@Nullable ApiKey key) {
        return key == null ? null : key.fingerprint().last4();
    }
}
