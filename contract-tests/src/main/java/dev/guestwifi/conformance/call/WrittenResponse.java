package dev.guestwifi.conformance.call;

import dev.guestwifi.conformance.transport.RawResponse;
import java.util.List;

/**
 * The response to a {@link WrittenRequest}.
 *
 * @param number of the request in the run, from 1
 * @param isFromProxy whether it came from a proxy in front of the target, so that the contract does not apply
 */
public record WrittenResponse(int number, RawResponse raw, boolean isFromProxy) {
    private static final int ERROR = 400;
    private static final byte[] UNREAD = {};

    /** As {@link Exchange#isDisturbed}. */
    public boolean isDisturbed() {
        return Attempts.isDisturbed(raw.status(), isFromProxy);
    }

    boolean isError() {
        return raw.status() >= ERROR;
    }

    /** A violation that this response shows. */
    public Violation violation(WrittenRequest request, String expected, String actual, List<Symptom> symptoms) {
        return new Violation(expected, actual, exchange(request), symptoms);
    }

    /** The exchange, for messages. */
    public Exchange exchange(WrittenRequest request) {
        return exchange(request, raw.body());
    }

    /** The exchange without the body, which may be long. */
    Exchange head(WrittenRequest request) {
        return exchange(request, UNREAD);
    }

    private Exchange exchange(WrittenRequest request, byte[] body) {
        Exchange.Reply reply = Exchange.Reply.of(raw.status(), raw.fields(), body, isFromProxy);
        return new Exchange(number, request.call(), request.line(), reply);
    }
}
