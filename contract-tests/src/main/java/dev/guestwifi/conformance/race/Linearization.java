package dev.guestwifi.conformance.race;

import dev.guestwifi.conformance.race.Result.Cause;
import dev.guestwifi.conformance.race.Result.Refused;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Searches for an order of actions in which every response is right, each at one moment between its request and its
 * response (Wing and Gong, "Testing and verifying concurrent objects", 1993, with the memory of Lowe, 2017).
 */
final class Linearization {
    /** A search that takes longer finds nothing wrong. */
    private static final int MOST_STEPS = 50_000;
    /** Where something is wrong, so much is spent for each response on finding out whether it is to blame. */
    private static final int MOST_STEPS_TO_BLAME = 2_000;
    /** Bits of a long. */
    private static final int MOST_EVENTS = 62;

    private final List<Event> events;
    /** By event: whether its response may be unknown, so that it may have happened at any time or not at all. */
    private final long open;
    /** By event: those that were over before it began. */
    private final long[] before;

    private final int mostSteps;
    private final Set<Reached> reached = new HashSet<>();

    /** @param done which actions have happened, by bits */
    private record Reached(long done, VoucherState vouchers) {}

    private Linearization(List<Event> events, long open, int mostSteps) {
        this.events = events;
        this.open = open;
        this.mostSteps = mostSteps;
        this.before = new long[events.size()];
        for (int i = 0; i < before.length; i++) {
            for (int j = 0; j < before.length; j++) {
                boolean isKnown = ((open >> i | open >> j) & 1) == 0;
                before[i] |= isKnown && events.get(j).isBefore(events.get(i)) ? bit(j) : 0;
            }
        }
    }

    /**
     * The fewest responses that no order explains, those of the others taken as unknown; empty if there is an order.
     */
    static List<Event> conflict(List<Event> events) {
        if (events.size() > MOST_EVENTS || exists(events, 0, MOST_STEPS)) {
            return List.of();
        }
        // Lists only show what writers did: they are to blame if nobody else is.
        long open = blameless(events, 0, event -> event.action() instanceof Action.Read);
        open = blameless(events, open, event -> !(event.action() instanceof Action.Read));
        List<Event> conflict = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            if ((open & bit(i)) == 0) {
                conflict.add(events.get(i));
            }
        }
        return conflict;
    }

    private static long blameless(List<Event> events, long known, Predicate<Event> of) {
        long open = known;
        for (int i = events.size() - 1; i >= 0; i--) {
            if (of.test(events.get(i)) && !exists(events, open | bit(i), MOST_STEPS_TO_BLAME)) {
                open |= bit(i);
            }
        }
        return open;
    }

    private static boolean exists(List<Event> events, long open, int mostSteps) {
        return new Linearization(events, open, mostSteps).isReachable(0, VoucherState.NONE);
    }

    private static long bit(int index) {
        return 1L << index;
    }

    private boolean isReachable(long done, VoucherState vouchers) {
        if (Long.bitCount(done | open) == events.size() || reached.size() > mostSteps) {
            return true; // those with an unknown response need not happen
        }
        if (!reached.add(new Reached(done, vouchers))) {
            return false;
        }
        List<Reached> next = new ArrayList<>();
        for (int i = 0; i < before.length; i++) {
            boolean mayBeNext = (done & bit(i)) == 0 && (before[i] & ~done) == 0;
            Optional<VoucherState> then = mayBeNext ? after(i, vouchers) : Optional.empty();
            boolean changesNothing = then.isPresent() && then.get().equals(vouchers);
            if (changesNothing && (open & bit(i)) == 0) {
                return isReachable(done | bit(i), vouchers); // it may as well happen at once
            }
            if (then.isPresent() && !changesNothing) {
                next.add(new Reached(done | bit(i), then.get()));
            }
        }
        return next.stream().anyMatch(one -> isReachable(one.done(), one.vouchers()));
    }

    private Optional<VoucherState> after(int index, VoucherState vouchers) {
        Event event = events.get(index);
        return isOfNothingInFlight(event) ? Optional.empty() : vouchers.after(event.action(), event.result());
    }

    /** Whether a request was refused for another one with its key, and there was none that could be in work. */
    private boolean isOfNothingInFlight(Event event) {
        return isInFlight(event)
                && events.stream()
                        .noneMatch(other -> !other.equals(event)
                                && !isInFlight(other)
                                && event.overlaps(other)
                                && event.action() instanceof Action.Create one
                                && other.action() instanceof Action.Create two
                                && one.team().equals(two.team())
                                && one.key() != null
                                && one.key().equals(two.key()));
    }

    private static boolean isInFlight(Event event) {
        return event.result() instanceof Refused refused && refused.causes().equals(Set.of(Cause.KEY_IN_FLIGHT));
    }
}
