package dev.guestwifi.conformance.call;

import dev.guestwifi.conformance.text.Printable;
import java.util.List;

/** The target violated a law. Contains no secrets. */
public final class Violation extends AssertionError {
    private static final long serialVersionUID = 1L;

    private final String expected;
    private final String actual;
    private final transient Exchange exchange;
    private final transient List<Symptom> symptoms;

    /**
     * @param expected what the contract requires, as a phrase
     * @param actual what the target did instead
     * @param exchange that shows it
     * @param symptoms at least one
     */
    Violation(String expected, String actual, Exchange exchange, List<Symptom> symptoms) {
        super(Printable.terminal("expected " + expected + ", actual " + actual + "\n" + exchange.curl()));
        this.expected = expected;
        this.actual = actual;
        this.exchange = exchange;
        this.symptoms = List.copyOf(symptoms);
    }

    public String expected() {
        return expected;
    }

    public String actual() {
        return actual;
    }

    public Exchange exchange() {
        return exchange;
    }

    /** How the fault shows; several if the law found several. */
    public List<Symptom> symptoms() {
        return symptoms;
    }
}
