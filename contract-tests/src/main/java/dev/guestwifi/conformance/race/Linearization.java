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
 * Searches for an order of actions that explains every response, each action taking effect at one moment between its
 * request and its response (Wing and Gong, "Testing and verifying concurrent objects", 1993, with the cache of visited
 * states of Lowe, 2017).
 */
final class Linearization {
    /** A longer search counts as successful. */
    private static final int MOST_STEPS = 50_000;
    /** The limit of each search for the smallest conflict. */
    private static final int MOST_STEPS_TO_BLAME = 2_000;
    /** Bits of a long. */
    private static final int MOST_EVENTS = 62;

    private final List<Event> events;
    /** By event: whether its response is taken as unknown, so that it may have taken effect at any time or never. */
    private final long open;
    /** By event: the events that ended before it began. */
    private final long[] before;

    private final int mostSteps;
    private final Set<Reached> reached = new HashSet<>();

    /** @param done the actions that have taken effect, as bits */
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
     * The smallest set of responses that no order explains, with all others taken as unknown; empty if there is an
     * order.
     */
    static List<Event> conflict(List<Event> events) {
        if (events.size() > MOST_EVENTS || exists(events, 0, MOST_STEPS)) {
            return List.of();
        }
        // Lists only show what writers did, so they remain only if no write explains the conflict.
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
            return true; // actions with an unknown response need not take effect
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
                return isReachable(done | bit(i), vouchers); // no other order can matter
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

    /** Whether a request was refused because of another one with its key, although none was in progress. */
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
