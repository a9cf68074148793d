package dev.guestwifi.conformance.consumer;

import java.util.Map;
import java.util.function.Supplier;

/**
 * A way in which a conforming server may differ from a convenient one.
 *
 * @param expected of the client
 * @param data of the server
 * @param behaviour a new one for each run
 */
record Scenario(String name, Source source, Expectation expected, StubData data, Supplier<Behaviour> behaviour) {
    /**
     * What a scenario is about.
     *
     * @param sentence what the server does
     * @param section of the contract, or of an RFC, that allows it
     */
    record Source(String sentence, String section) {}

    /** What a client makes of a scenario. */
    enum Expectation {
        /** It succeeds. */
        SUCCESS,
        /** It fails, with another exit code than 0. */
        FAILURE,
        /** It may give up or not. */
        EITHER,
        /** It is stopped when it has waited for a while. */
        PATIENCE
    }

    /** Variables beside the usual ones. */
    Map<String, String> environment() {
        return name.startsWith("zone-")
                ? Map.of("TZ", name.equals("zone-east") ? "Pacific/Kiritimati" : "America/Los_Angeles")
                : Map.of();
    }

    /** Whether a run counts, even if the behaviour was not asked for anything. */
    boolean isAlwaysUsed() {
        return behaviour.get() instanceof Usual;
    }

    /** Whether a command that does something for each row does as much as in the usual scenario. */
    boolean hasUsualRows() {
        return data.customers() == Scenarios.FEW && data.others() == Scenarios.FEW;
    }

    /** What the model does. */
    record Usual() implements Behaviour {}
}
