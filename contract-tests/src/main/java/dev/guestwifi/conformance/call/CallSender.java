package dev.guestwifi.conformance.call;

import dev.guestwifi.conformance.deployment.Secret;
import dev.guestwifi.conformance.deployment.Target;
import dev.guestwifi.conformance.text.TextShape;
import dev.guestwifi.conformance.transport.BoundExceeded;
import dev.guestwifi.conformance.transport.Bounds;
import dev.guestwifi.conformance.transport.ClientClosed;
import dev.guestwifi.conformance.transport.DeadlineExceeded;
import dev.guestwifi.conformance.transport.DedicatedConnection;
import dev.guestwifi.conformance.transport.MalformedResponse;
import dev.guestwifi.conformance.transport.Pipeline;
import dev.guestwifi.conformance.transport.RawResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Sends a call once. Throws a {@link Violation} if the response violates HTTP. Safe for use by many threads.
 */
final class CallSender implements AutoCloseable {
    private static final String CONTROL = "/venues?slug=";
    private static final String STOPPED = "the run was stopped";
    private static final Duration PROBE = Duration.ofSeconds(10);

    private final Target target;
    private final Duration patience;
    private final Wire wire;
    private final ProxyResponses gateway = new ProxyResponses();

    /** @param patience the timeout of one exchange */
    CallSender(Target target, Duration patience, Bounds bounds) {
        this.target = target;
        this.patience = patience;
        this.wire = new Wire(target.url(), target.access(), bounds);
    }

    /**
     * Sends a call.
     *
     * @param left of the time for the run
     * @throws Violation if the response is not HTTP, or if there is none while other calls get one
     * @throws Inconclusive if it cannot be judged
     */
    Exchange send(int number, Call call, Duration left) {
        RawResponse response =
                send(number, call, () -> curl(call), left, patience -> wire.send(call, key(call), patience));
        return exchange(number, call, response);
    }

    Exchange exchange(int number, Call call, RawResponse response) {
        Exchange.Reply reply = Exchange.Reply.of(
                response.status(), response.fields(), response.body(), gateway.isResponse(call.method(), response));
        return new Exchange(number, call, () -> curl(call), reply);
    }

    /** A connection for one client only. */
    DedicatedConnection line() {
        return wire.line();
    }

    /** A connection for one client that does not wait for responses. */
    Pipeline pipeline() {
        return wire.pipeline();
    }

    /** A call as bytes. */
    WrittenRequest written(Call call) {
        byte[] bytes = wire.request(call, key(call)).bytes();
        return new WrittenRequest(call.method(), call.path(), bytes, () -> curl(call));
    }

    /** A response to a request whose bytes are given. */
    WrittenResponse response(int number, WrittenRequest request, RawResponse response) {
        return new WrittenResponse(number, response, gateway.isResponse(request.method(), response));
    }

    /** Prepares a call on a connection; throws as {@link #send(int, Call, Duration)}. */
    DedicatedConnection.Pending prepare(DedicatedConnection line, int number, Call call, Duration left) {
        boolean isCut = left.compareTo(patience) < 0;
        byte[] bytes = wire.request(call, key(call)).bytes();
        return told(
                number,
                call,
                () -> curl(call),
                isCut,
                () -> line.prepare(call.method(), bytes, isCut ? left : patience));
    }

    /** Reads the response to a prepared call; throws as {@link #send(int, Call, Duration)}. */
    RawResponse read(DedicatedConnection.Pending pending, int number, Call call, Duration left) {
        return faultless(number, call, () -> curl(call), left.compareTo(patience) < 0, pending::read);
    }

    /** Sends a request whose bytes are given; otherwise like {@link #send(int, Call, Duration)}. */
    WrittenResponse send(int number, WrittenRequest request, Duration left) {
        RawResponse response =
                send(number, request.call(), request.line(), left, patience -> wire.send(request, patience));
        return response(number, request, response);
    }

    void learn(ConnectionInfo connection) {
        gateway.learn(connection);
    }

    /** One exchange on the wire. */
    private interface Sending {
        RawResponse send(Duration patience) throws IOException;
    }

    /** One step of an exchange. */
    private interface Step<T> {
        T take() throws IOException;
    }

    private RawResponse send(int number, Call call, Supplier<String> curl, Duration left, Sending sending) {
        boolean isCut = left.compareTo(patience) < 0;
        return faultless(number, call, curl, isCut, () -> sending.send(isCut ? left : patience));
    }

    private RawResponse faultless(
            int number, Call call, Supplier<String> curl, boolean isCut, Step<RawResponse> sending) {
        RawResponse response = told(number, call, curl, isCut, sending);
        if (!response.faults().isEmpty() && !gateway.isResponse(call.method(), response)) {
            throw violation(number, call, curl, String.join("; ", response.faults()));
        }
        return response;
    }

    private <T> T told(int number, Call call, Supplier<String> curl, boolean isCut, Step<T> step) {
        try {
            return step.take();
        } catch (MalformedResponse e) {
            if (ConnectionErrors.isTls(e)) {
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
            throw ConnectionErrors.of(e, target, call);
        }
    }

    /** That a response is not HTTP. */
    Violation violation(int number, Call call, Supplier<String> curl, @Nullable String what) {
        Exchange nothing = new Exchange(number, call, curl, Exchange.Reply.NONE);
        Symptom symptom =
                Symptom.of("HTTP/1.1: " + TextShape.of(String.valueOf(what).replaceFirst("(?s):.*", "")));
        return new Violation(
                "a response that follows HTTP/1.1", target.redact(String.valueOf(what)), nothing, List.of(symptom));
    }

    private Inconclusive.Over over(Call call, String why) {
        return new Inconclusive.Over(
                target.redact("the response to " + call.method() + " " + call.path() + " cannot be judged: " + why));
    }

    private RuntimeException late(int number, Call call, Supplier<String> curl, DeadlineExceeded late, boolean isCut) {
        if (isCut) {
            return over(call, late.getMessage() + ", when the time limit of the run was reached");
        }
        if (late.hasBegun()) {
            return over(call, late.getMessage() + ", the limit for one exchange");
        }
        if (isAlive()) {
            Exchange silence = new Exchange(number, call, curl, Exchange.Reply.NONE);
            String within = "a response within " + patience.toSeconds() + " s";
            throw new Violation(
                    within, "none, while the next request got one", silence, List.of(Symptom.of("no response")));
        }
        return new Inconclusive.Over("the target does not respond");
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

    /** The key that a call carries. */
    Secret key(Call call) {
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
