package dev.guestwifi.conformance.call;

import dev.guestwifi.conformance.text.Printable;

/** The target broke a law. Nothing in it holds a secret. */
public final class Violation extends AssertionError {
    private static final long serialVersionUID = 1L;

    private final String expected;
    private final String came;
    private final transient Exchange exchange;

    /**
     * @param expected what the contract promises, as a phrase
     * @param came what the target did instead
     * @param exchange where it was seen
     */
    Violation(String expected, String came, Exchange exchange) {
        super(Printable.terminal("expected " + expected + ", came " + came + "\n" + exchange.curl()));
        this.expected = expected;
        this.came = came;
        this.exchange = exchange;
    }

    public String expected() {
        return expected;
    }

    public String came() {
        return came;
    }

    public Exchange exchange() {
        return exchange;
    }
}
