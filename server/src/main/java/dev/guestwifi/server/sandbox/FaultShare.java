package dev.guestwifi.server.sandbox;

import java.util.concurrent.atomic.AtomicInteger;

/** A fault, and which requests it hits: exactly its share of them, evenly spread, so that tests can be repeated. */
final class FaultShare {
    private static final int ALL = 100;

    private final InjectedFault fault;
    private final AtomicInteger sum = new AtomicInteger();

    FaultShare(InjectedFault fault) {
        this.fault = fault;
    }

    InjectedFault fault() {
        return fault;
    }

    /** Counts a request of an operation; tells whether the fault hits it. */
    boolean hits(String operationId) {
        if (!fault.appliesTo(operationId)) {
            return false;
        }
        int before = sum.getAndUpdate(percent -> (percent + fault.percent()) % ALL);
        return before + fault.percent() >= ALL;
    }
}
