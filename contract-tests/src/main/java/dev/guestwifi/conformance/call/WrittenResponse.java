package dev.guestwifi.conformance.call;

import dev.guestwifi.conformance.transport.RawResponse;

/**
 * What came back for a {@link WrittenRequest}.
 *
 * @param number of the request in the run, from 1
 */
public record WrittenResponse(int number, RawResponse raw) {
    /** A violation that was seen here. */
    public Violation violation(WrittenRequest request, String expected, String actual) {
        Exchange.Reply reply = Exchange.Reply.of(raw.status(), raw.fields(), raw.body());
        return new Violation(expected, actual, new Exchange(number, request.call(), request.curl(), reply));
    }
}
