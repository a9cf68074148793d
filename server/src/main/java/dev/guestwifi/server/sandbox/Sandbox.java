package dev.guestwifi.server.sandbox;

import dev.guestwifi.server.contract.Operation;
import dev.guestwifi.server.generated.contract.ProblemCode;
import dev.guestwifi.server.problem.ProblemException;
import dev.guestwifi.server.request.RequestContext;
import dev.guestwifi.server.sandbox.InjectedFault.Kind;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is special about an instance for tests, as the admin contract says. One that is no sandbox has neither faults nor
 * a reset. Safe for use by many threads.
 */
public final class Sandbox {
    /** How many faults there may be. */
    public static final int MOST = 20;

    private final boolean isActive;
    private final Duration clockOffset;
    private final List<FaultShare> faults = new CopyOnWriteArrayList<>();

    private Sandbox(boolean isActive, Duration clockOffset) {
        this.isActive = isActive;
        this.clockOffset = clockOffset;
    }

    /**
     * An instance that serves demo data from memory.
     *
     * @param clockOffset how far its clock is ahead of the real time
     */
    public static Sandbox active(Duration clockOffset) {
        return new Sandbox(true, clockOffset);
    }

    /**
     * An instance with data of its own.
     *
     * @param clockOffset how far its clock is ahead of the real time
     */
    public static Sandbox inactive(Duration clockOffset) {
        return new Sandbox(false, clockOffset);
    }

    /** A clock that is ahead of another as this instance says. */
    public Clock shift(Clock clock) {
        return clockOffset.isZero() ? clock : Clock.offset(clock, clockOffset);
    }

    /** Logs what is unusual about the instance. */
    public void warn() {
        // Not in a constant: a command line makes a sandbox while logging is still being set up by another thread.
        Logger log = LoggerFactory.getLogger(Sandbox.class);
        if (!clockOffset.isZero()) {
            log.warn(
                    "The clock of this server is {} {}",
                    clockOffset.abs(),
                    clockOffset.isNegative() ? "behind" : "ahead");
        }
        for (InjectedFault fault : faults()) {
            log.warn(
                    "Requests fail on purpose: {} for {} % of {}",
                    fault.kind().name().toLowerCase(Locale.ROOT),
                    fault.percent(),
                    fault.operation() == null ? "all operations" : fault.operation());
        }
    }

    public boolean isActive() {
        return isActive;
    }

    public Duration clockOffset() {
        return clockOffset;
    }

    /** The faults in the order in which they apply. */
    public List<InjectedFault> faults() {
        return faults.stream().map(FaultShare::fault).toList();
    }

    /** Adds a fault, or returns false if there are {@value #MOST} already. The audit tells of it, or else {@link #warn}. */
    public synchronized boolean add(InjectedFault fault) {
        if (faults.size() == MOST) {
            return false;
        }
        faults.add(new FaultShare(fault));
        return true;
    }

    /** Deletes all faults. */
    public synchronized void clear() {
        faults.clear();
    }

    /** A check of requests, then the faults for those that pass it; just the check where there can be no faults. */
    public Consumer<RequestContext> after(Consumer<RequestContext> check) {
        return isActive ? check.andThen(this::inject) : check;
    }

    /** @throws ProblemException if the request is to be refused */
    private void inject(RequestContext request) {
        Operation operation = request.operation();
        if (faults.isEmpty() || operation == null) {
            return;
        }
        List<InjectedFault> hits = new ArrayList<>();
        for (FaultShare fault : faults) {
            if (fault.hits(operation.id())) {
                hits.add(fault.fault());
            }
        }
        request.setDelay(hits.stream().map(InjectedFault::delay).reduce(Duration.ZERO, Duration::plus));
        hits.stream()
                .map(InjectedFault::kind)
                .filter(kind -> kind != Kind.LATENCY)
                .findFirst()
                .ifPresent(kind -> fail(kind, request));
    }

    private static void fail(Kind kind, RequestContext request) {
        switch (kind) {
            case RATE_LIMITED -> throw refusal(ProblemCode.RATE_LIMITED);
            case UNAVAILABLE -> throw refusal(ProblemCode.UNAVAILABLE);
            default -> request.setResponseLost();
        }
    }

    private static ProblemException refusal(ProblemCode code) {
        return ProblemException.of(code, "The sandbox was told to refuse this request.", "Retry-After", "1");
    }
}
