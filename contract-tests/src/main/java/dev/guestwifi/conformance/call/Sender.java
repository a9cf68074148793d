package dev.guestwifi.conformance.call;

import dev.guestwifi.conformance.target.Secret;
import dev.guestwifi.conformance.target.Target;
import dev.guestwifi.conformance.transport.BoundExceeded;
import dev.guestwifi.conformance.transport.Bounds;
import dev.guestwifi.conformance.transport.ClientClosed;
import dev.guestwifi.conformance.transport.DeadlineExceeded;
import dev.guestwifi.conformance.transport.MalformedResponse;
import dev.guestwifi.conformance.transport.RawResponse;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Sends a call once and says what came of it: an exchange, a violation of HTTP, or that it cannot be judged. Safe for use
 * by many threads.
 */
final class Sender implements AutoCloseable {
    private static final String CONTROL = "/venues?slug=";
    private static final String STOPPED = "the run was stopped";
    private static final Duration PROBE = Duration.ofSeconds(10);

    private final Target target;
    private final Duration patience;
    private final Wire wire;

    /** @param patience for one exchange */
    Sender(Target target, Duration patience, Bounds bounds) {
        this.target = target;
        this.patience = patience;
        this.wire = new Wire(target.url(), target.access(), bounds);
    }

    /**
     * Sends a call.
     *
     * @param left of the time for the run
     * @throws Violation if the response is not HTTP, or if there is none while other calls are answered
     * @throws Inconclusive if it cannot be judged
     */
    Exchange send(int number, Call call, Duration left) {
        RawResponse response = send(number, call, curl(call), left, patience -> wire.send(call, key(call), patience));
        return new Exchange(
                number, call, curl(call), Exchange.Reply.of(response.status(), response.fields(), response.body()));
    }

    /** Sends a request that is already written; as {@link #send(int, Call, Duration)}. */
    RawResponse send(int number, WrittenRequest request, Duration left) {
        return send(number, request.call(), request.curl(), left, patience -> wire.send(request, patience));
    }

    /** One exchange on the wire. */
    private interface Sending {
        RawResponse send(Duration patience) throws IOException;
    }

    private RawResponse send(int number, Call call, String curl, Duration left, Sending sending) {
        boolean isCut = left.compareTo(patience) < 0;
        try {
            RawResponse response = sending.send(isCut ? left : patience);
            if (!response.faults().isEmpty()) {
                throw violation(number, call, curl, String.join("; ", response.faults()));
            }
            return response;
        } catch (MalformedResponse e) {
            if (Troubles.isTls(e)) {
                throw new Inconclusive.Wrong("the target speaks TLS: --url must begin with https://");
            }
            throw violation(number, call, curl, e.getMessage());
        } catch (BoundExceeded e) {
            throw over(call, e.getMessage() + ", the limit of the kit");
        } catch (DeadlineExceeded e) {
            throw late(number, call, curl, e, isCut);
        } catch (ClientClosed e) {
            throw new Inconclusive.Over(STOPPED);
        } catch (IOException e) {
            throw Troubles.of(e, target, call);
        }
    }

    private Violation violation(int number, Call call, String curl, @Nullable String what) {
        Exchange nothing = new Exchange(number, call, curl, Exchange.Reply.NONE);
        return new Violation("a response that follows HTTP/1.1", target.redact(String.valueOf(what)), nothing);
    }

    private Inconclusive.Over over(Call call, String why) {
        return new Inconclusive.Over(
                target.redact("the response to " + call.method() + " " + call.path() + " cannot be judged: " + why));
    }

    private RuntimeException late(int number, Call call, String curl, DeadlineExceeded late, boolean isCut) {
        if (isCut) {
            return over(call, late.getMessage() + ", when the time limit of the run was used up");
        }
        if (late.hasBegun()) {
            return over(call, late.getMessage() + ", the limit for one exchange");
        }
        if (isAlive()) {
            Exchange silence = new Exchange(number, call, curl, Exchange.Reply.NONE);
            String within = "a response within " + patience.toSeconds() + " s";
            throw new Violation(within, "none, while the next request was answered", silence);
        }
        return new Inconclusive.Over("the target does not answer");
    }

    private boolean isAlive() {
        try {
            Duration probe = patience.compareTo(PROBE) < 0 ? patience : PROBE;
            wire.send(Call.get(CONTROL + target.team()), target.key(), probe);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private Secret key(Call call) {
        return call.key() == null ? target.key() : call.key();
    }

    private String curl(Call call) {
        return Curl.line(target, call, key(call));
    }

    void stop() {
        wire.stop();
    }

    void resume() {
        wire.resume();
    }

    @Override
    public void close() {
        wire.close();
    }
}
